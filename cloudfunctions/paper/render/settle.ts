import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate'

/** Zip knows local time only and none before 1980; this is the same moment wherever the function runs. */
const always = new Date(1980, 0, 1)

/**
 * Writers put the hour of making into a file. Packed again with the record's own time, the same record makes the same
 * bytes, and whoever doubts a printout can make it once more. `mend` changes parts the writer has no word for.
 */
export function settle(bytes: Uint8Array, at: number, mend: Readonly<Record<string, (part: string) => string>> = {}): Buffer {
  const inside = unzipSync(bytes)
  for (const [name, mended] of Object.entries(mend)) inside[name] = strToU8(mended(strFromU8(inside[name] ?? new Uint8Array())))
  const core = inside['docProps/core.xml']
  if (core) inside['docProps/core.xml'] = strToU8(dated(strFromU8(core), at))
  return zipped(inside)
}

const dated = (core: string, at: number): string =>
  core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')}`)

/** Photos are as small as they will get; everything else is packed. */
const isPhoto = (name: string): boolean => /\.(jpe?g|png|webp)$/i.test(name)

export function zipped(files: Readonly<Record<string, Uint8Array>>): Buffer {
  const zip: Zippable = {}
  for (const [name, bytes] of Object.entries(files)) zip[name] = [bytes, { mtime: always, level: isPhoto(name) ? 0 : 6 }]
  const { buffer, byteOffset, byteLength } = zipSync(zip)
  return Buffer.from(buffer, byteOffset, byteLength)
}
