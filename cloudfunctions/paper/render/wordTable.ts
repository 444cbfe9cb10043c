import { AlignmentType, HeightRule, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from 'docx'
import type { Document, FormCell, Part } from '../model/document'
import { landscape, mm, portrait, size } from './measures'
import { run } from './runs'

/** What is between the margins. Unit: twips. */
const across = (page: Document['page']): number =>
  page === 'landscape' ? landscape.height - landscape.left - landscape.right : portrait.width - portrait.left - portrait.right

/** Shares of the page's width; the last one takes what rounding has left. */
function widths(shares: readonly number[], all: number): number[] {
  const sum = shares.reduce((total, share) => total + share, 0)
  const each = shares.map((share) => Math.floor((share / sum) * all))
  each[each.length - 1] = all - each.slice(0, -1).reduce((total, width) => total + width, 0)
  return each
}

const padding = { top: mm(0.8), bottom: mm(0.8), left: mm(1.2), right: mm(1.2) }
/** Unit: twips. */
const lineOf = (halfPoints: number) => ({ line: halfPoints * 14, lineRule: 'atLeast' as const })

export function wordTable({ columns, rows, tall }: Extract<Part, { part: 'table' }>, page: Document['page']): Table {
  const each = widths(columns.map(({ width }) => width), across(page))
  const letters = page === 'landscape' ? size.table : size.form
  const cell = (text: string, at: number, head: boolean) =>
    new TableCell({
      width: { size: each[at] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      children: [
        new Paragraph({
          spacing: lineOf(letters),
          alignment: head || columns[at]?.align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: run(text, { font: head ? 'first' : 'body', size: letters }),
        }),
      ],
    })
  const row = (texts: readonly string[], head: boolean) =>
    // A row longer than a page may break; short ones stay together.
    new TableRow({ tableHeader: head, ...(tall && { height: { value: mm(tall), rule: HeightRule.ATLEAST } }), cantSplit: head || texts.every((text) => text.length < 400), children: columns.map((_column, at) => cell(texts[at] ?? '', at, head)) })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: across(page), type: WidthType.DXA },
    columnWidths: each,
    margins: { marginUnitType: WidthType.DXA, ...padding },
    rows: [row(columns.map(({ name }) => name), true), ...rows.map((texts) => row(texts, false))],
  })
}

/** A 呈报表: named fields in frames, with room to sign. */
export function formTable({ widths: shares, rows }: Extract<Part, { part: 'form' }>): Table {
  const each = widths(shares, across('portrait'))
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: across('portrait'), type: WidthType.DXA },
    columnWidths: each,
    margins: { marginUnitType: WidthType.DXA, ...padding },
    rows: rows.map((cells) => new TableRow({ height: { value: mm(tallest(cells)), rule: HeightRule.ATLEAST }, cantSplit: cells.every(({ text }) => text.length < 400), children: formCells(cells, each) })),
  })
}

const tallest = (cells: readonly FormCell[]): number => Math.max(9, ...cells.map(({ tall }) => tall ?? 0))

function formCells(cells: readonly FormCell[], each: readonly number[]): TableCell[] {
  let from = 0
  return cells.map(({ text, label, span = 1, foot }) => {
    const own = each.slice(from, from + span).reduce((sum, width) => sum + width, 0)
    from += span
    const letters = { size: size.form, ...(label && { font: 'first' as const }) }
    return new TableCell({
      columnSpan: span,
      width: { size: own, type: WidthType.DXA },
      verticalAlign: foot === undefined ? VerticalAlign.CENTER : VerticalAlign.BOTTOM,
      children: [
        new Paragraph({ spacing: lineOf(size.form), alignment: label ? AlignmentType.CENTER : AlignmentType.LEFT, children: run(text, letters) }),
        ...(foot === undefined ? [] : foot.split('\n').map((line) => new Paragraph({ spacing: { before: 60, ...lineOf(size.form) }, alignment: AlignmentType.RIGHT, children: run(line, letters) }))),
      ],
    })
  })
}
