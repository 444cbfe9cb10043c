import { AlignmentType, BorderStyle, Document as Docx, DocumentGridType, Footer, Packer, PageNumber, PageOrientation, Paragraph, TabStopType, TextRun, type FileChild } from 'docx'
import type { Document, RedHead } from '../model/document'
import { numbered } from '../model/numerals'
import { face, fontTable } from './fonts'
import { closer, em, footer, grid, landscape, mm, portrait, size } from './measures'
import { onGrid, run, tab } from './runs'
import { settle } from './settle'
import { drawn } from './wordParts'

/** A Word file after GB/T 9704-2012. The same document always gives the same bytes. */
export async function word(document: Document): Promise<Buffer> {
  const across = document.page === 'landscape'
  const sheet = across ? landscape : portrait
  const file = new Docx({
    title: document.title,
    creator: '议事堂',
    lastModifiedBy: '议事堂',
    revision: 1,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: { font: face('body'), size: size.body, characterSpacing: closer, language: { eastAsia: 'zh-CN', value: 'en-US' } } }, ...plainHeadings },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: sheet.width, height: sheet.height, orientation: across ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: { top: sheet.top, bottom: sheet.bottom, left: sheet.left, right: sheet.right, header: mm(15), footer: across ? mm(10) : footer, gutter: 0 },
          },
          ...(across ? {} : { grid: { type: DocumentGridType.LINES, ...grid } }),
        },
        footers: { default: pageNumber('odd', document), even: pageNumber('even', document) },
        children: [...heads(document), ...numbered(document.parts).flatMap((part, at, all) => drawn(part, document.page, all[at + 1]))],
      },
    ],
  })
  return settle(new Uint8Array(await Packer.toBuffer(file)), document.at, { 'word/fontTable.xml': fontTable, 'word/document.xml': offGrid })
}

/** The text's grid is not that of its tables: their lines are closer. The library knows this for letters only. */
const offGrid = (body: string): string =>
  body.replace(/<w:tc>.*?<\/w:tc>/gs, (cell) => cell.replace(/<w:spacing (?=[^>]*w:line=)/g, '<w:snapToGrid w:val="0"/>$&'))

// Word's own headings are blue and of another size; ours are told apart by their face alone.
const asBody = { run: { size: size.body, bold: false, italics: false, color: '000000' }, paragraph: { spacing: { before: 0, after: 0 } } }
const plainHeadings = { heading1: asBody, heading2: asBody, heading3: asBody, heading4: asBody }

function heads({ head, title, under, page }: Document): FileChild[] {
  const line = page === 'landscape' ? { spacing: { after: 160 } } : { spacing: { line: mm(12), lineRule: 'atLeast' as const } }
  return [
    ...(head ? redHead(head) : []),
    new Paragraph({ ...line, alignment: AlignmentType.CENTER, children: run(title, { font: 'title', size: size.title }) }),
    ...(under ? [new Paragraph({ ...onGrid, alignment: AlignmentType.CENTER, children: run(under, { font: 'second' }) })] : []),
    ...(page === 'landscape' ? [] : [new Paragraph({ ...onGrid, children: [] })]),
  ]
}

const red = 'E60012'

/** The mark 35 mm below the core's upper edge, the number, then who and when above a red line. */
function redHead({ mark, number, from, date }: RedHead): FileChild[] {
  const fits = Math.min(72, Math.floor(((156 / 25.4) * 72 * 2) / [...mark].length))
  return [
    new Paragraph({ spacing: { before: mm(35), line: fits * 12, lineRule: 'atLeast' }, alignment: AlignmentType.CENTER, children: run(mark, { font: 'title', size: fits, color: red }) }),
    new Paragraph({ ...onGrid, children: [] }),
    new Paragraph({ ...onGrid, alignment: AlignmentType.CENTER, children: run(number) }),
    new Paragraph({
      ...onGrid,
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: red, space: 4 } },
      tabStops: [{ type: TabStopType.RIGHT, position: portrait.width - portrait.left - portrait.right - em }],
      indent: { left: em, right: 0 },
      children: [...run(from), tab(), ...run(date)],
    }),
    new Paragraph({ ...onGrid, children: [] }),
  ]
}

/** 四号宋体 “— 1 —”: 单页码居右空一字, 双页码居左空一字. */
function pageNumber(page: 'odd' | 'even', { stamp }: Document): Footer {
  const letters = { font: face('song'), size: size.page }
  const number = new TextRun({ ...letters, children: ['— ', PageNumber.CURRENT, ' —'] })
  const side = page === 'odd' ? { alignment: AlignmentType.RIGHT, indent: { right: 280 } } : { alignment: AlignmentType.LEFT, indent: { left: 280 } }
  return new Footer({
    children: [
      new Paragraph({ ...side, children: [number] }),
      ...(stamp ? [new Paragraph({ alignment: AlignmentType.CENTER, children: run(stamp, { font: 'song', size: size.stamp, color: '808080' }) })] : []),
    ],
  })
}
