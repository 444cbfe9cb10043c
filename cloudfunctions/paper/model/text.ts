import { shown } from '../../../src/domain/kernel/text'

// Neither letters nor anything XML may hold: halves of a pair, the two non-characters, controls.
const halves = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const never = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g

/** A text as paper can hold it. Emoji and rare letters stay; what no printer prints goes. */
export function printable(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(halves, '').replace(never, '')
  // Spaces at its ends are room to write by hand.
  const [, before = '', words = '', behind = ''] = /^(\s*)([^]*?)(\s*)$/.exec(clean) ?? []
  return `${before}${shown(words)}${behind}`
}

/** The same on one line. */
export const oneLine = (text: string): string => printable(text).replace(/\s*\n\s*/g, ' ').replace(/\t/g, ' ')

/** What one cell of a spreadsheet holds at most, in UTF-16 units. */
export const cellMost = 32_767
const cut = '……（一格放不下，后面的请在系统里看）'

export function cellText(text: string): string {
  const clean = printable(text)
  if (clean.length <= cellMost) return clean
  const end = cellMost - cut.length
  // Never half of a pair.
  const whole = /[\uD800-\uDBFF]/.test(clean.charAt(end - 1)) ? end - 1 : end
  return clean.slice(0, whole) + cut
}

/** In a spreadsheet's XML `_x0041_` stands for A; written by somebody, it is to stay what it is. */
export const unescaped = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

/** What a spreadsheet may take for a formula when somebody types over it. */
export const looksLikeFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text)

const wide = /[\u1100-\u115F\u2014\u2018-\u201D\u2026\u2460-\u24FF\u2500-\u27BF\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{1F000}-\u{3FFFF}]/u

/** How wide it stands in letters of half width: 汉 is two. */
export const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0)

/** A file's name: what Windows forbids in names goes. */
export const fileName = (text: string): string => [...oneLine(text).replace(/[\\/:*?"<>|.]/g, ' ').replace(/ +/g, ' ').trim()].slice(0, 60).join('')
