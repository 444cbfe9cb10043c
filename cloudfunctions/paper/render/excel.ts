import { writeXlsx } from 'hucre/xlsx'
import type { Cell, CellStyle, MergeRange } from 'hucre'
import type { TablePaper } from '../model/document'
import { looksLikeFormula, oneLine, unescaped } from '../model/text'
import { fonts } from './fonts'
import { headHeight, sheetRows } from './rowHeights'
import { settle } from './settle'
import '../../runtime/deflateRaw'
import { quoteTexts } from '../../runtime/quoteTexts'

/** Inches. */
const margins = { top: 0.6, bottom: 0.65, left: 0.55, right: 0.55, header: 0.3, footer: 0.3 }

const side = { style: 'thin' as const, color: { rgb: '000000' } }
const none = undefined
const framed = { top: side, bottom: side, left: side, right: side }

const title: CellStyle = { font: { name: fonts.title.name, size: 20 }, alignment: { horizontal: 'center', vertical: 'center', wrapText: true } }
const head: CellStyle = { font: { name: fonts.first.name, size: 10.5 }, alignment: { horizontal: 'center', vertical: 'center', wrapText: true }, border: framed }
const aboveStyle: CellStyle = { font: { name: fonts.song.name, size: 11 }, alignment: { horizontal: 'left', vertical: 'center', shrinkToFit: true } }
const pointsPerMm = 72 / 25.4
const foot = (horizontal: 'left' | 'right'): CellStyle => ({ font: { name: fonts.song.name, size: 11 }, alignment: { horizontal, vertical: 'center' } })

/** One of a kind for the writer's table of styles; it tells styles apart by their content, but slowly. */
function bodyStyles() {
  const made = new Map<string, CellStyle>()
  return (align: 'left' | 'center', text: boolean, goesOn: boolean, goesOnBelow: boolean): CellStyle => {
    const key = `${align}${text}${goesOn}${goesOnBelow}`
    const found = made.get(key)
    if (found) return found
    const style: CellStyle = {
      font: { name: fonts.song.name, size: 10 },
      alignment: { horizontal: align, vertical: goesOn || goesOnBelow ? 'top' : 'center', wrapText: true },
      border: { ...framed, top: goesOn ? none : side, bottom: goesOnBelow ? none : side },
      // Typed over, it stays text instead of becoming a formula.
      ...(text && { numFmt: '@' }),
    }
    made.set(key, style)
    return style
  }
}

/** An Excel file that prints right: A4 lying across, one page wide, the head of the table on every page. */
export async function excel({ name, title: says, columns, rows, under = [], tall = 0, foot: [left, right], stamp, at }: TablePaper): Promise<Buffer> {
  const cells = new Map<string, Partial<Cell>>()
  const rowDefs = new Map<number, { height: number }>()
  const values: (string | number | null)[][] = []
  const styleOf = bodyStyles()
  const put = (height: number, row: readonly { value: string | number | null; style: CellStyle }[]) => {
    const r = values.length
    rowDefs.set(r, { height })
    values.push(row.map(({ value }) => value))
    row.forEach(({ value, style }, c) => cells.set(`${r},${c}`, { value, style }))
  }
  const across = <T>(first: T, rest: T): T[] => columns.map((_column, c) => (c === 0 ? first : rest))

  put(44, across({ value: oneLine(says), style: title }, { value: null, style: title }))
  for (const line of under) put(22, across({ value: unescaped(oneLine(line)), style: aboveStyle }, { value: null, style: aboveStyle }))
  put(headHeight(columns.map((column) => column.name), columns), columns.map((column) => ({ value: oneLine(column.name), style: head })))
  for (const row of rows) {
    const drawn = sheetRows(row, columns)
    drawn.forEach(({ cells: texts, height, goesOn }, no) => {
      const goesOnBelow = no < drawn.length - 1
      put(Math.max(height, Math.ceil(tall * pointsPerMm)), columns.map((column, c) => {
        const text = texts[c] ?? ''
        const value = column.number && /^\d{1,9}$/.test(text) ? Number(text) : text === '' ? null : unescaped(text)
        return { value, style: styleOf(column.align ?? 'left', typeof value === 'string' && looksLikeFormula(value), goesOn, goesOnBelow) }
      }))
    })
  }
  const above = 1 + under.length
  const half = Math.ceil(columns.length / 2)
  const last = values.length
  put(30, columns.map((_column, c) => ({ value: c === 0 ? oneLine(left) : c === half ? oneLine(right) : null, style: foot(c < half ? 'left' : 'right') })))
  const merge = (row: number, startCol: number, endCol: number): MergeRange => ({ startRow: row, endRow: row, startCol, endCol })

  const bytes = await writeXlsx({
    sheets: [{
      name: sheetName(name),
      rows: values,
      cells,
      rowDefs,
      columns: columns.map(({ width }) => ({ width })),
      merges: [...Array.from({ length: above }, (_, row) => merge(row, 0, columns.length - 1)), merge(last, 0, half - 1), merge(last, half, columns.length - 1)],
      freezePane: { rows: above + 1 },
      pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, margins, printTitlesRow: `$${above + 1}:$${above + 1}`, horizontalCentered: true },
      headerFooter: { oddFooter: `${stamp ? `&L&8${escaped(stamp)}` : ''}&C&"${fonts.song.name},Regular"&11— &P —&R&8共 &N 页` },
    }],
    defaultFont: { name: fonts.song.name, size: 11 },
    properties: { title: says, creator: '议事堂', created: new Date(at), modified: new Date(at) },
  })
  return settle(bytes, at, {}, quoteTexts)
}

/** In a footer & begins a command. */
const escaped = (text: string): string => oneLine(text).replace(/&/g, '&&')
/** At most 31 letters, and none of these. */
const sheetName = (name: string): string => oneLine(name).replace(/[\\/*?:[\]']/g, ' ').trim().slice(0, 31) || '表'
