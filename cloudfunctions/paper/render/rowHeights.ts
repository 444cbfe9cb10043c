import { cellText, oneLine, widthOf } from '../model/text'
import type { Column } from '../model/document'

/** Lines of 10 pt, and the air above and below. Unit: points. */
const lineHeight = 14
const air = 8
/** Excel shows no row higher than 409 pt and prints nothing of what is below; a row higher than this goes on in further ones. */
const linesMost = 26
/** So many lines each, so that no page stays half empty. */
const piecesOf = 13

const letters = (text: string): string[] => [...text]

/** How a text breaks in a column so wide. The width counts letters of 11 pt, the text has 10; a little is lost at the edges. */
export function linesOf(text: string, width: number): string[] {
  const lines: string[] = []
  for (const written of text.split('\n')) {
    let line = ''
    let taken = 0
    for (const letter of letters(written)) {
      const own = widthOf(letter)
      if (taken + own > width * 1.1 - 1.5 && line !== '') {
        lines.push(line)
        line = ''
        taken = 0
      }
      line += letter
      taken += own
    }
    lines.push(line)
  }
  return lines
}

export interface SheetRow {
  cells: string[]
  /** points */
  height: number
  /** Goes on with the row above. */
  goesOn: boolean
}

/** A row as the sheet can show it whole: what would be higher than Excel prints goes on in further rows. */
export function sheetRows(cells: readonly string[], columns: readonly Column[]): SheetRow[] {
  const broken = columns.map(({ width }, at) => {
    const text = cellText(cells[at] ?? '')
    return { text, lines: linesOf(text, width) }
  })
  const most = Math.max(1, ...broken.map(({ lines }) => lines.length))
  if (most <= linesMost) return [{ cells: broken.map(({ text }) => text), height: most * lineHeight + air, goesOn: false }]
  const rows: SheetRow[] = []
  for (let from = 0; from < most; from += piecesOf) {
    const pieces = broken.map(({ text, lines }) => (lines.length <= piecesOf ? (from === 0 ? text : '') : piece(text, lines, from)))
    const height = Math.min(most - from, piecesOf) * lineHeight + air
    rows.push({ cells: pieces, height, goesOn: from > 0 })
  }
  return rows
}

/** The letters of these lines, as they were written: where the width broke a line, none is put in. */
function piece(text: string, lines: readonly string[], from: number): string {
  const before = lengthOf(text, lines.slice(0, from))
  const end = lengthOf(text, lines.slice(0, from + piecesOf))
  return text.slice(before, end).replace(/^\n|\n$/g, '')
}

function lengthOf(text: string, lines: readonly string[]): number {
  let at = 0
  for (const line of lines) {
    at += line.length
    if (text.charAt(at) === '\n') at += 1
  }
  return at
}

export const headHeight = (names: readonly string[], columns: readonly Column[]): number =>
  Math.max(...names.map((name, at) => linesOf(oneLine(name), columns[at]?.width ?? 10).length)) * 15 + 12
