import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { beijing } from '../../../src/domain/kernel/calendar'

/** Zip knows local time only: a date whose local hands stand as Beijing's do, wherever the function runs. */
function handsOf(at: number): Date {
  const there = beijing(at)
  return new Date(there.year(), there.month(), there.date(), there.hour(), there.minute(), there.second())
}

/**
 * Writers put the hour of making into a file. Packed again with the record's own time, the same record makes the same
 * bytes, and whoever doubts a printout can make it once more. `mend` changes parts the writer has no word for,
 * `mendAll` what goes through several.
 */
export function settle(bytes: Uint8Array, at: number, mend: Readonly<Record<string, (part: string) => string>> = {}, mendAll: (inside: Record<string, Uint8Array>) => void = () => {}): Buffer {
  const inside = unzipSync(bytes)
  mendAll(inside)
  for (const [name, mended] of Object.entries(mend)) inside[name] = strToU8(mended(strFromU8(inside[name] ?? new Uint8Array())))
  const core = inside['docProps/core.xml']
  if (core) inside['docProps/core.xml'] = strToU8(dated(strFromU8(core), at))
  return zipped(inside, at)
}

const dated = (core: string, at: number): string =>
  core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')}`)

/** Photos are as small as they will get; everything else is packed. */
const isPhoto = (name: string): boolean => /\.(jpe?g|png|webp)$/i.test(name)

export function zipped(files: Readonly<Record<string, Uint8Array>>, at: number): Buffer {
  const zip: Zippable = {}
  const mtime = handsOf(at)
  for (const [name, bytes] of Object.entries(files)) zip[name] = [bytes, { mtime, level: isPhoto(name) ? 0 : 6 }]
  const { buffer, byteOffset, byteLength } = zipSync(zip)
  return Buffer.from(buffer, byteOffset, byteLength)
}
