import { AlignmentType, HeadingLevel, Paragraph, TabStopType, type FileChild } from 'docx'
import type { Document, Level, Part } from '../model/document'
import { widthOf } from '../model/text'
import type { FontName } from './fonts'
import { em, landscape, portrait, size } from './measures'
import { indented, onGrid, run, tab } from './runs'
import { formTable, wordTable } from './wordTable'

const faces: Record<Level, FontName> = { 1: 'first', 2: 'second', 3: 'body', 4: 'body' }
const outline = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const

/** One part of the document, as Word has it. What a signature follows goes with it: no page holds a signature alone. */
export function drawn(part: Part, page: Document['page'], next?: Part): FileChild[] {
  switch (part.part) {
    case 'addressed':
      return [new Paragraph({ ...onGrid, children: run(part.to) })]
    case 'heading':
      return [new Paragraph({ ...onGrid, ...indented, keepNext: part.level <= 2, heading: outline[part.level], children: run(part.text, { font: faces[part.level] }) })]
    case 'paragraph':
      return [new Paragraph({ ...onGrid, ...indented, keepNext: next?.part === 'signed', children: [...(part.lead ? run(part.lead, { font: 'second' }) : []), ...run(part.text)] })]
    case 'labelled':
      return [hanging(part.label, part.text, page)]
    case 'form':
      return [formTable(part)]
    case 'table':
      return [wordTable(part, page)]
    case 'ends':
      return [ends(part, page)]
    case 'note':
      return [new Paragraph({ ...onGrid, ...indented, children: run(`（${part.text}）`) })]
    case 'signed':
      return signed(part)
    case 'gap':
      return [new Paragraph({ ...onGrid, children: [] })]
  }
}

/** 左空二字 the label in 黑体, a colon; further lines begin under the first letter of the text. Above a wide table it is smaller and begins at the edge. */
function hanging(label: string, text: string, page: Document['page']): Paragraph {
  const across = page === 'landscape'
  const letters = across ? { size: size.form } : {}
  const own = Math.round((widthOf(label) / 2 + 1) * (across ? size.form * 10 : em))
  return new Paragraph({
    ...(across ? { spacing: { after: 40 } } : onGrid),
    indent: { left: (across ? 0 : 2 * em) + own, hanging: own },
    children: [...run(`${label}：`, { font: 'first', ...letters }), ...run(text, letters)],
  })
}

function ends({ left, right }: { left: string; right: string }, page: Document['page']): Paragraph {
  const sheet = page === 'landscape' ? landscape : portrait
  const across = page === 'landscape' ? sheet.height - sheet.left - sheet.right : sheet.width - sheet.left - sheet.right
  const halfPoints = page === 'landscape' ? size.form : size.body
  return new Paragraph({
    spacing: { before: 120 },
    tabStops: [{ type: TabStopType.RIGHT, position: across }],
    children: [...run(left, { size: halfPoints }), tab(), ...run(right, { size: halfPoints })],
  })
}

/** 成文日期右空四字; the name stands centred above it. */
function signed({ by, date }: { by: string; date: string }): Paragraph[] {
  const dateWidth = widthOf(date) / 2
  const byWidth = widthOf(by) / 2
  const dateRight = Math.max(4, 2 + (byWidth - dateWidth) / 2)
  const byRight = dateRight + (dateWidth - byWidth) / 2
  const line = (text: string, right: number) =>
    new Paragraph({ ...onGrid, keepNext: text === by, alignment: AlignmentType.RIGHT, indent: { right: Math.round(right * em) }, children: run(text) })
  return [new Paragraph({ ...onGrid, keepNext: true, children: [] }), line(by, byRight), line(date, dateRight)]
}
