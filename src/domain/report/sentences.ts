import { letters } from '../kernel/letters'
import { shown } from '../kernel/text'

/** A text as its sentences, each with its stop; a line without one is given one. */
export function sentencesOf(text: string): string[] {
  return shown(text)
    .split(/\n+/)
    .flatMap((line) => line.match(/[^。！？!?；;]*[。！？!?；;]+[”’」）)]*|[^。！？!?；;]+$/g) ?? [])
    .map((one) => ended(one.trim()))
    .filter((one) => one !== '。')
}

/** Without what ends it, to be put into another sentence. */
export const bare = (text: string): string => shown(text).replace(/[\s。；;，,、：:.]+$/, '')

const ended = (text: string): string => (/[。！？!?；;][”’」）)]*$/.test(text) ? text : `${text}。`)

/** `2026-11-02` as papers write it. */
export function dateOnPaper(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []
  return year ? `${year}年${Number(month)}月${Number(day)}日` : date
}

/** What may be a telephone or an identity number is nobody's business up there. */
export const hushed = (text: string): string => text.replace(/\d[\d\s-]{5,}\d/g, '＊＊＊')

/** Somebody's words, cut to `most` letters. At a comma if there is one, so that it reads as said. */
export function quoted(text: string, most: number): string {
  const whole = hushed(bare(text).replace(/\s+/g, ''))
  const all = letters(whole, most + 1)
  if (all.length <= most) return `“${whole}”`
  const head = all.slice(0, most).join('')
  const at = Math.max(...['。', '，', '；', '！', '？'].map((mark) => head.lastIndexOf(mark)))
  return `“${at > most / 3 ? head.slice(0, at) : head}……”`
}

/** Says why something is so, or what is wrong: belongs to 原因 and 问题 rather than to what was seen. */
export const saysWhy = (sentence: string): boolean => /因为|由于|原因|导致|造成|缺少|缺乏|不足|不够|没有|无法|不清|不明|老化|闲置|停用|失修|担心|困难|矛盾|滞后/.test(sentence)

/** Says what should be done. */
export const asks = (text: string): boolean => /建议|希望|能不能|能否|可不可以|应该/.test(text)
