import { streamXlsxRows } from 'hucre/xlsx'
import type { Line } from '../../../src/domain/opinion/intake/hotlineImport'
import { refuse } from '../../../src/domain/kernel/refusal'
import { isFlaw } from './flaw'
import { entriesOf, unpack } from './zip'
import '../../runtime/deflateRaw'

/** What a real export of 50,000 rows stays below by far; a zip bomb does not. Units: bytes. */
const unpackedMost = 300 * 1024 * 1024
/** A sheet packs to a tenth, a very monotonous one to a fiftieth. */
const packedTo = 150
const small = 16 * 1024 * 1024
/** Texts are held in memory all at once. */
const textsMost = 90 * 1024 * 1024
const listMost = 1024 * 1024

/** The names of its visible sheets, after a look at whether it can be unpacked at all. */
export function sheetsOf(bytes: Buffer): string[] {
  const entries = entriesOf(bytes)
  if (!entries) throw refuse.brokenFile()
  const workbook = entries.find(({ name }) => name === 'xl/workbook.xml')
  if (!workbook) throw entries.some(({ name }) => name === 'EncryptedPackage') ? refuse.lockedFile() : refuse.notTable()
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0)
  const texts = entries.find(({ name }) => /sharedStrings\.xml$/i.test(name))?.unpacked ?? 0
  // A size of nothing for something that is packed is a lie.
  const odd = entries.some(({ packed, unpacked }) => (unpacked === 0 && packed > 2) || (unpacked > small && unpacked > packedTo * packed))
  if (odd || total > unpackedMost || texts > textsMost) throw refuse.unpacksTooBig()
  const list = unpack(bytes, workbook, listMost)
  if (list === null) throw refuse.brokenFile()
  const sheets = [...list.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)].map(([, attributes = '']) => attributes)
  const names = sheets.filter((one) => !/state="(veryH|h)idden"/.test(one)).map((one) => unescaped(/\bname="([^"]*)"/.exec(one)?.[1] ?? ''))
  if (names.length === 0) throw refuse.brokenFile()
  return names
}

const letters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescaped = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi, (_all, hex: string, decimal: string, name: string) => (name ? (letters[name.toLowerCase()] ?? '') : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal))))

/** Hands over line after line until `take` says that it is enough. */
export async function xlsxLines(bytes: Buffer, sheet: string, take: (line: Line) => boolean): Promise<void> {
  for await (const { index, values } of rowsOf(bytes, sheet)) {
    if (!take({ no: index + 1, cells: values.map(written) })) return
  }
}

async function* rowsOf(bytes: Buffer, sheet: string) {
  try {
    yield* streamXlsxRows(bytes, { sheet })
  } catch (error) {
    throw isFlaw(error) ? refuse.brokenFile() : error
  }
}

/** Excel keeps fifteen digits; a longer number in a number cell is no longer the one that was typed. */
const digitsKept = 15

function written(value: unknown): string {
  if (value === null || value === undefined) return ''
  // Excel's dates have no zone; the library gives the wall clock as if it were UTC.
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 19).replace('T', ' ')
  if (typeof value === 'number') return Math.abs(value) < 10 ** digitsKept ? String(value) : value.toExponential()
  return String(value)
}
