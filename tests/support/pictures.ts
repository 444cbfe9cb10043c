import { crc32 } from '../../local-cloud/wechat/crc32'

/** Small real pictures, 16×8, the left half red and the right half blue, with what cameras write beside them. */

const base = {
  jpeg: Buffer.from(
    '/9j/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAABP/EABgRAAIDAAAAAAAAAAAAAAAAAAAFQoHB/9oADAMBAAIRAxEAPwCBCBiqdaPZRvD/2Q==',
    'base64',
  ),
  png: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAABAAAAAICAYAAADwdn+XAAAAJ0lEQVR4AeyQoQ0AAAjDmv3/c/kABALDkqkmFY1g9wEblnsB3DcoAAAA//9LtzGOAAAABklEQVQDALr0H/FxgNKIAAAAAElFTkSuQmCC',
    'base64',
  ),
  /** Lossless picture data alone. */
  webp: Buffer.from('Lw/AAQAPEPO///MfDsSCyfylO1OI6H9kAA==', 'base64'),
}

/** 28°10′12″N 112°55′48″E, one bit of text to look for, and which way up. TIFF 6.0; big-endian. */
export function exif(orientation: number): Buffer {
  const text = Buffer.from('Lou 3, Xingfuli\0', 'latin1')
  const entries: [tag: number, type: number, count: number, value: number][] = [
    [0x010f, 2, text.length, 0],
    [0x0112, 3, 1, orientation * 0x10000],
    [0x8825, 4, 1, 0],
  ]
  const gpsAt = 8 + 2 + entries.length * 12 + 4
  const textAt = gpsAt + 2 + 12 * 2 + 4 + 48
  entries[0]![3] = textAt
  entries[2]![3] = gpsAt
  const gps: typeof entries = [[0x0002, 5, 3, gpsAt + 2 + 24 + 4], [0x0004, 5, 3, gpsAt + 2 + 24 + 4 + 24]]
  const directory = (of: typeof entries) => {
    const bytes = Buffer.alloc(2 + of.length * 12 + 4)
    bytes.writeUInt16BE(of.length)
    of.forEach(([tag, type, count, value], no) => {
      bytes.writeUInt16BE(tag, 2 + no * 12)
      bytes.writeUInt16BE(type, 4 + no * 12)
      bytes.writeUInt32BE(count, 6 + no * 12)
      bytes.writeUInt32BE(value, 10 + no * 12)
    })
    return bytes
  }
  const rationals = Buffer.alloc(48)
  ;[28, 10, 12, 112, 55, 48].forEach((n, i) => {
    rationals.writeUInt32BE(n, i * 8)
    rationals.writeUInt32BE(1, i * 8 + 4)
  })
  return Buffer.concat([Buffer.from('MM\0*\0\0\0\x08', 'latin1'), directory(entries), directory(gps), rationals, text])
}

export interface Beside {
  orientation?: number
  /** Stands in the colour profile, which stays with the picture. */
  profile?: string
}

export const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

const latin = (text: string) => Buffer.from(text, 'latin1')
const xmp = latin('<x:xmpmeta><exif:GPSLatitude>28,10.2N</exif:GPSLatitude></x:xmpmeta>')

/** As a phone writes it: Exif with the place, XMP, IPTC, a comment, a maker's segment, and a second picture behind the end. */
export function jpeg({ orientation = 1, profile }: Beside = {}): Buffer {
  return Buffer.concat([
    base.jpeg.subarray(0, 2),
    segment(0xe0, latin('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
    segment(0xe1, Buffer.concat([latin('Exif\0\0'), exif(orientation)])),
    segment(0xe1, Buffer.concat([latin('http://ns.adobe.com/xap/1.0/\0'), xmp])),
    ...(profile ? [segment(0xe2, Buffer.concat([latin('ICC_PROFILE\0\x01\x01'), Buffer.from(profile)]))] : []),
    segment(0xe5, latin('HuaweiMakerNote Lou 3')),
    segment(0xed, latin('Photoshop 3.0\x008BIM\x04\x04 Xingfuli')),
    segment(0xfe, latin('28.17N 112.93E')),
    base.jpeg.subarray(2),
    latin('MotionPhoto ftypmp4 GPS 28.17N'),
  ])
}

const chunk = (type: string, data: Buffer): Buffer => {
  const around = Buffer.alloc(8)
  const body = Buffer.concat([latin(type), data])
  around.writeUInt32BE(data.length)
  around.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)])
}

export function png({ orientation = 1 }: Beside = {}): Buffer {
  const afterHeader = 8 + 25
  return Buffer.concat([
    base.png.subarray(0, afterHeader),
    chunk('eXIf', exif(orientation)),
    chunk('tEXt', latin('Comment\x0028.17N 112.93E Xingfuli')),
    chunk('iTXt', Buffer.concat([latin('XML:com.adobe.xmp\0\0\0\0\0'), xmp])),
    base.png.subarray(afterHeader),
    latin('GPS behind the end'),
  ])
}

const riff = (type: string, data: Buffer): Buffer => {
  const head = latin(`${type}\0\0\0\0`)
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}

export function webp({ orientation = 1 }: Beside = {}): Buffer {
  const header = Buffer.from([0x0c, 0, 0, 0, 15, 0, 0, 7, 0, 0])
  const chunks = [riff('VP8X', header), riff('VP8L', base.webp), riff('EXIF', exif(orientation)), riff('XMP ', xmp)]
  return riff('RIFF', Buffer.concat([latin('WEBP'), ...chunks]))
}

export const heic = (): Buffer => Buffer.concat([Buffer.from([0, 0, 0, 24]), latin('ftypheic\0\0\0\0mif1heic'), exif(6)])

/** What gives away where it was taken, in any of the ways above. */
export const traces = /GPS|28\.17|112\.93|Xingfuli|Lou 3|xmpmeta|Maker|8BIM/
