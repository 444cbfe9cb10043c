import { onlyOrientation, orientationIn, unprefixed } from './orientation'

/** Needed to draw it in its colours and its size; the animation chunks with it. Texts, times and Exif are not. */
const needed = new Set(['IHDR', 'PLTE', 'IDAT', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs', 'cICP', 'acTL', 'fcTL', 'fdAT'])

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})
// Node 18 has no zlib.crc32 yet.
const crc = (bytes: Buffer): number => (bytes.reduce((c, byte) => (crcTable[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8), -1) ^ -1) >>> 0

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(data.length, 0)
  around.writeUInt32BE(crc(body), 4)
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)])
}

/** The picture alone; `null`: there is none in it. PNG specification (third edition) §5, §11. */
export function barePng(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = []
  const types = new Set<string>()
  let orientation = 1
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (end > bytes.length || type === 'IEND') break
    if (type === 'eXIf') orientation = orientationIn(unprefixed(bytes.subarray(at + 8, end - 4)))
    if (needed.has(type)) kept.push(bytes.subarray(at, end))
    types.add(type)
    at = end
  }
  const [header, ...rest] = kept
  if (!header || !types.has('IHDR') || !types.has('IDAT')) return null
  const turned = orientation === 1 ? [] : [chunk('eXIf', onlyOrientation(orientation))]
  return Buffer.concat([bytes.subarray(0, 8), header, ...turned, ...rest, chunk('IEND', Buffer.alloc(0))])
}
