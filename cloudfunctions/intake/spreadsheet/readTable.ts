import { columnsMost, rowsMost, type Line } from '../../../src/domain/opinion/intake/hotlineImport'
import { guessHeader, headingsKnown } from '../../../src/domain/opinion/intake/columns'
import { refuse } from '../../../src/domain/kernel/refusal'
import { csvLines } from './csv'
import { sheetsOf, xlsxLines } from './xlsx'

/** Lines among which the header is looked for, and shown to choose it among. */
export const topLines = 15
/** Titles and notes come on top of the rows. */
const linesMost = rowsMost + topLines
const sheetsLookedAt = 12

export interface Table {
  /** Empty for a text file. */
  sheets: string[]
  sheet: string
}

/**
 * Reads a spreadsheet as people hand it in. `sheet: null`: the one that looks most like an export. `take` gets every
 * line that has something in it. What cannot be read is refused with what to do about it.
 */
export async function readTable(bytes: Buffer, sheet: string | null, take: (line: Line) => void): Promise<Table> {
  const kept = keeper(take)
  if (sniff(bytes) === 'csv') {
    csvLines(bytes, kept.take)
    kept.end()
    return { sheets: [], sheet: '' }
  }
  const sheets = sheetsOf(bytes)
  if (sheet !== null && !sheets.includes(sheet)) throw refuse.noSheet()
  const chosen = sheet ?? (await likeliest(bytes, sheets))
  await xlsxLines(bytes, chosen, (line) => {
    kept.take(line)
    return true
  })
  kept.end()
  return { sheets, sheet: chosen }
}

/** What a file is, by what it begins with; its name says only what somebody called it. */
function sniff(bytes: Buffer): 'xlsx' | 'csv' {
  const head = bytes.subarray(0, 4096)
  if (head.toString('latin1').trim() === '') throw refuse.emptyFile()
  if (head.readUInt32BE?.(0) === 0xd0cf11e0) throw bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? refuse.lockedFile() : refuse.oldExcel()
  if (head.toString('latin1', 0, 2) === 'PK') return 'xlsx'
  const text = head.toString('latin1').replace(/^(ï»¿|ÿþ)/, '').replace(/\0/g, '').trimStart()
  if (/^<(!doctype|html|head|table|meta|style|div|\?xml|!--)/i.test(text)) throw refuse.webPage()
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  if (!utf16 && head.includes(0)) throw refuse.notTable()
  return 'csv'
}

/** Exports often carry a sheet of statistics or of notes beside the tickets. */
async function likeliest(bytes: Buffer, sheets: readonly string[]): Promise<string> {
  const [first = ''] = sheets
  if (sheets.length === 1) return first
  let best = { name: first, known: -1 }
  for (const name of sheets.slice(0, sheetsLookedAt)) {
    const top: Line[] = []
    await xlsxLines(bytes, name, (line) => top.push(line) < topLines)
    const known = top.length === 0 ? -1 : headingsKnown(top, guessHeader(top))
    if (known > best.known) best = { name, known }
  }
  return best.name
}

function keeper(take: (line: Line) => void) {
  let lines = 0
  return {
    take({ no, cells }: Line) {
      const last = cells.findLastIndex((cell) => cell.trim() !== '')
      if (last < 0) return
      if (last >= columnsMost) throw refuse.tooManyColumns(columnsMost)
      lines += 1
      if (lines > linesMost) throw refuse.tooManyRows(rowsMost)
      take({ no, cells: cells.slice(0, last + 1) })
    },
    end() {
      if (lines === 0) throw refuse.emptyFile()
      if (lines === 1) throw refuse.onlyOneLine()
    },
  }
}
