/** A document as data: what stands in it, in order. How that looks on paper is the renderers' business. */
export interface Document {
  /** The file's name without its ending. */
  name: string
  page: 'portrait' | 'landscape'
  /** The red head of a 纪要 (GB/T 9704-2012, 10.3). */
  head?: RedHead
  title: string
  /** What stands small and centred below the title: a number, a date. */
  under?: string
  parts: readonly Part[]
  /** Who took it out and when, small at the foot of each page: on papers with people's names, which are not for everybody. */
  stamp?: string
  /** When the record it is made from last changed; the file bears this time and no other, so that it comes out the same again. */
  at: number
}

export interface RedHead {
  mark: string
  number: string
  from: string
  date: string
}

export type Part =
  /** 主送: from the very edge. */
  | { part: 'addressed'; to: string }
  /** Numbered by the renderer in its place: 一、（一）1.（1）. */
  | { part: 'heading'; level: Level; text: string }
  | { part: 'paragraph'; text: string; lead?: string }
  /** 时间：… its further lines begin under the first letter of the text. */
  | { part: 'labelled'; label: string; text: string }
  | { part: 'form'; widths: readonly number[]; rows: readonly (readonly FormCell[])[] }
  /** `tall`: each row at least so high (mm), to write in by hand. */
  | { part: 'table'; columns: readonly Column[]; rows: readonly (readonly string[])[]; tall?: number }
  /** Two short texts at the two ends of a line. */
  | { part: 'ends'; left: string; right: string }
  | { part: 'note'; text: string }
  | { part: 'signed'; by: string; date: string }
  | { part: 'gap' }

export type Level = 1 | 2 | 3 | 4

export interface Column {
  name: string
  /** As a share of all columns; in a spreadsheet, letters of half width. */
  width: number
  align?: 'left' | 'center'
  /** Numbers that can be counted with: the running number. */
  number?: true
}

export interface FormCell {
  text: string
  /** Names what the next cell holds. */
  label?: true
  /** How many columns it takes. */
  span?: number
  /** What stands at the right end of its foot: 签字、年 月 日. */
  foot?: string
  /** At least so high: room to write by hand. Unit: mm. */
  tall?: number
}

/** One table that is the whole paper, for print from Excel as from Word. */
export interface TablePaper {
  name: string
  title: string
  columns: readonly Column[]
  rows: readonly (readonly string[])[]
  /** Lines between the title and the table. */
  under?: readonly string[]
  /** Each row at least so high (mm), to write in by hand. */
  tall?: number
  /** Below the table, at its two ends. */
  foot: readonly [string, string]
  stamp?: string
  at: number
}

export const heading = (level: Level, text: string): Part => ({ part: 'heading', level, text })
export const labelled = (label: string, text: string): Part => ({ part: 'labelled', label, text })
export const note = (text: string): Part => ({ part: 'note', text })
export const gap: Part = { part: 'gap' }
/** A text as it was written, a paragraph for each of its lines. */
export const paragraphs = (text: string): Part[] =>
  text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '').map((line) => ({ part: 'paragraph', text: line.trim() }))
/** The same with a few words before it that say whose it is. */
export const led = (lead: string, text: string): Part[] =>
  paragraphs(text).map((part, at) => (at === 0 && part.part === 'paragraph' ? { ...part, lead } : part))

/** The same table for Word, on a page lying across. */
export const asDocument = ({ name, title, columns, rows, under = [], tall, foot, stamp, at }: TablePaper): Document => ({
  name,
  page: 'landscape',
  title,
  parts: [...under.map((text): Part => ({ part: 'paragraph', text })), { part: 'table', columns, rows, ...(tall && { tall }) }, { part: 'ends', left: foot[0], right: foot[1] }],
  ...(stamp && { stamp }),
  at,
})
