/**
 * Which way up, from an Exif block: 1 (as it lies) to 8. Phones store pictures as the sensor saw them and say here how
 * to turn them, so this one number must outlive everything else in the block.
 */
export function orientationIn(tiff: Buffer): number {
  const little = tiff.toString('latin1', 0, 4) === 'II*\0'
  if (!little && tiff.toString('latin1', 0, 4) !== 'MM\0*') return 1
  const short = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const long = (at: number) => (at + 4 > tiff.length ? 0 : little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  const directory = long(4)
  const entries = Array.from({ length: short(directory) }, (_, no) => directory + 2 + no * 12)
  const found = entries.find((entry) => short(entry) === 0x0112)
  const value = found === undefined ? 1 : short(found + 8)
  return value >= 1 && value <= 8 ? value : 1
}

/** An Exif block that says nothing but which way up. */
export const onlyOrientation = (orientation: number): Buffer =>
  Buffer.from([0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0])

const prefix = Buffer.from('Exif\0\0', 'latin1')
export const exifPrefix = prefix

/** The block without the `Exif` that stands before it in JPEG, and for some cameras elsewhere. */
export const unprefixed = (block: Buffer): Buffer => (block.subarray(0, 6).equals(prefix) ? block.subarray(6) : block)
