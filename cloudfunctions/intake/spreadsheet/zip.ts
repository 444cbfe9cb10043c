import { inflateRawSync } from 'node:zlib'
import { isFlaw } from './flaw'

export interface ZipEntry {
  name: string
  packed: number
  unpacked: number
  method: number
  at: number
}

const endMark = 0x06054b50
const entryMark = 0x02014b50

/** What the list at the end of a zip says is in it; `null` when the list is not there or not whole. */
export function entriesOf(bytes: Buffer): ZipEntry[] | null {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== endMark) return null
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  const entries: ZipEntry[] = []
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryMark) return null
    const [name, extra, comment] = [bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)]
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + name),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    })
    at += 46 + name + extra + comment
  }
  return entries
}

/** A small file out of the zip; `null` when it is larger than `most` bytes or not whole. */
export function unpack(bytes: Buffer, { at, packed, method }: ZipEntry, most: number): string | null {
  if (at + 30 > bytes.length) return null
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const data = bytes.subarray(from, from + packed)
  try {
    return (method === 0 ? data.subarray(0, most) : inflateRawSync(data, { maxOutputLength: most })).toString()
  } catch (error) {
    if (isFlaw(error) || (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') return null
    throw error
  }
}
