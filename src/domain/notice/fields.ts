import { letters } from '../kernel/letters'
import { shown } from '../kernel/text'

/** WeChat's kinds of template fields (wechat-platform §1.5). */
export const fieldTypes = ['thing', 'number', 'letter', 'symbol', 'character_string', 'time', 'date', 'amount', 'phone_number', 'car_number', 'name', 'phrase', 'enum'] as const
export type FieldType = (typeof fieldTypes)[number]

/** Length as the stricter of two ways to count: an emoji is several to WeChat. */
const cut = (text: string, most: number): string => {
  if (text.length <= most) return text
  let kept = ''
  for (const letter of letters(text, most)) {
    if (kept.length + letter.length > most - 1) break
    kept += letter
  }
  return `${kept.trimEnd()}…`
}

const halves = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(^|[^\uD800-\uDBFF])[\uDC00-\uDFFF]/g
/** One line without anything that cannot be seen. */
const line = (text: string): string =>
  shown(text.normalize('NFC').replace(halves, '$1').replace(halves, '$1').replace(/[\s\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g, ' '))

const found = (text: string, pattern: RegExp, otherwise: string): string => pattern.exec(text)?.[0] ?? otherwise
const only = (text: string, letter: RegExp, most: number, otherwise: string): string => [...text].filter((one) => letter.test(one)).slice(0, most).join('').trim() || otherwise

const day = '\\d{4}年\\d{1,2}月\\d{1,2}日'
const clock = '\\d{1,2}:\\d{2}'
const asTime = new RegExp(`^(${day} )?${clock}(~(${day} )?${clock})?$`)
const asDate = new RegExp(`^${day}( ${clock})?(~${day}( ${clock})?)?$`)

const fit: Record<FieldType, (text: string) => string> = {
  thing: (text) => cut(text, 20) || '—',
  number: (text) => found(text.slice(0, 200), /\d{1,20}(\.\d{1,10})?/, '0'),
  letter: (text) => only(text, /[A-Za-z]/, 32, 'N'),
  symbol: (text) => only(text, /^[!-/:-@[-`{-~]$/, 5, '-'),
  character_string: (text) => only(text, /[\x20-\x7e]/, 32, '-'),
  time: (text) => (asTime.test(text) ? text : '00:00'),
  date: (text) => (asDate.test(text) ? text : '1970年1月1日'),
  amount: (text) => found(text.slice(0, 200), /\d{1,10}(\.\d{1,2})?元?/, '0'),
  phone_number: (text) => only(text, /[\d+-]/, 17, '0'),
  car_number: (text) => cut(text, 8) || '—',
  name: (text) => (/^[\x20-\x7e]*$/.test(text) ? text.slice(0, 20).trim() || '-' : cut(text, 10)),
  phrase: (text) => only(text, /\p{Script=Han}/u, 5, '通知'),
  enum: (text) => cut(text, 20) || '—',
}

/** Whatever the text, what comes out is something WeChat takes for a field of this type. */
export const fitted = (type: FieldType, text: string): string => fit[type](line(text))
