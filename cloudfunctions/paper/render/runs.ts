import { Tab, TextRun, type IParagraphOptions } from 'docx'
import { printable } from '../model/text'
import { face, type FontName } from './fonts'
import { grid } from './measures'

interface Letters {
  font?: FontName
  size?: number
  color?: string
}

/** A text in one face; its line breaks stay. */
export function run(text: string, { font = 'body', size: halfPoints, color }: Letters = {}): TextRun[] {
  const letters = { font: face(font), ...(halfPoints && { size: halfPoints }), ...(color && { color }) }
  return printable(text).split('\n').map((line, at) => new TextRun({ ...letters, text: line, ...(at > 0 && { break: 1 }) }))
}

export const tab = (): TextRun => new TextRun({ children: [new Tab()] })

/** One line of the grid, whatever font the reader's machine puts in. */
export const onGrid = { spacing: { line: grid.linePitch, lineRule: 'exact' } } as const satisfies IParagraphOptions
/** 首行缩进 2 letters. */
export const indented = { indent: { firstLine: 640, firstLineChars: 200 } } as const satisfies IParagraphOptions
