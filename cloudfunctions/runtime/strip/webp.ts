import { onlyOrientation, orientationIn, unprefixed } from './orientation'

const needed = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
const hasExif = 0x08
const hasXmp = 0x04

function chunk(type: string, data: Buffer): Buffer {
  const head = Buffer.from(`${type}\0\0\0\0`, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}

/** The picture alone; `null`: there is none in it. RFC 9649 §2. */
export function bareWebp(bytes: Buffer): Buffer | null {
  const kept: [type: string, data: Buffer][] = []
  let orientation = 1
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = bytes.readUInt32LE(at + 4)
    const type = bytes.toString('latin1', at, at + 4)
    const data = bytes.subarray(at + 8, at + 8 + size)
    if (data.length < size) break
    if (type === 'EXIF') orientation = orientationIn(unprefixed(data))
    if (needed.has(type)) kept.push([type, data])
    at += 8 + size + (size % 2)
  }
  if (!kept.some(([type]) => ['VP8 ', 'VP8L', 'ANMF'].includes(type))) return null
  const extended = kept.some(([type]) => type === 'VP8X')
  const turned = extended && orientation !== 1
  const chunks = kept.map(([type, data]) => chunk(type, type === 'VP8X' ? flagged(data, turned) : data))
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...chunks, ...(turned ? [chunk('EXIF', onlyOrientation(orientation))] : [])])
  return chunk('RIFF', body)
}

/** The header says which chunks follow. */
function flagged(header: Buffer, turned: boolean): Buffer {
  const copy = Buffer.from(header)
  copy[0] = ((copy[0] ?? 0) & ~hasExif & ~hasXmp) | (turned ? hasExif : 0)
  return copy
}
