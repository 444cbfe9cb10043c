import { deflateSync } from 'node:zlib'
import { crc32 } from './crc32'

/** A black-and-white PNG: one bit for each point, true is black. */
export function png(rows: readonly (readonly boolean[])[]): Buffer {
  const width = rows[0]?.length ?? 0
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(rows.length, 4)
  header[8] = 1
  const stride = 1 + Math.ceil(width / 8)
  const pixels = Buffer.alloc(stride * rows.length)
  rows.forEach((row, y) => row.forEach((black, x) => {
    const at = y * stride + 1 + (x >> 3)
    if (!black) pixels[at] = (pixels[at] ?? 0) | (0x80 >> (x & 7))
  }))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header), chunk('IDAT', deflateSync(pixels)), chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([size, named, check])
}
