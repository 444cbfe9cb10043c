import { exifPrefix, onlyOrientation, orientationIn, unprefixed } from './orientation'

const startOfScan = 0xda
const endOfImage = 0xd9
const standsAlone = (marker: number) => (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** What is needed to draw the picture in its colours. Of all application segments only those that say how to read colours. */
function needed(marker: number, body: Buffer): boolean {
  const named = (name: string) => body.toString('latin1', 0, name.length) === name
  if (marker === 0xe2) return named('ICC_PROFILE\0')
  if (marker === 0xee) return named('Adobe')
  // Frames and Huffman or arithmetic tables; then scans, quantization tables, number of lines, restart intervals.
  return (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || (marker >= startOfScan && marker <= 0xdd)
}

/** Past the coded picture data that begins at `from`: where the next marker stands. */
function endOfData(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

/**
 * The picture alone. What lies behind its end (second pictures, motion clips, makers' trailers) is left off with the rest.
 * `null`: there is no picture in it. ITU-T T.81 annex B.
 */
export function bareJpeg(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = []
  let orientation = 1
  let frame = false
  let scan = false
  let at = 2
  while (at < bytes.length) {
    at = bytes.indexOf(0xff, at)
    while (at !== -1 && bytes[at + 1] === 0xff) at += 1
    const marker = at === -1 ? undefined : bytes[at + 1]
    if (marker === undefined || marker === endOfImage) break
    if (marker === 0 || standsAlone(marker)) {
      at += 2
      continue
    }
    const end = at + 2 + (at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : 0)
    if (end < at + 4 || end > bytes.length) break
    const body = bytes.subarray(at + 4, end)
    if (marker === 0xe1 && body.subarray(0, 6).equals(exifPrefix)) orientation = orientationIn(unprefixed(body))
    frame ||= isFrame(marker)
    scan ||= marker === startOfScan
    const through = marker === startOfScan ? endOfData(bytes, end) : end
    if (needed(marker, body)) kept.push(bytes.subarray(at, through))
    at = through
  }
  if (!frame || !scan) return null
  const turned = orientation === 1 ? [] : [segment(0xe1, Buffer.concat([exifPrefix, onlyOrientation(orientation)]))]
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...turned, ...kept, Buffer.from([0xff, endOfImage])])
}
