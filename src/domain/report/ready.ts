import { words } from '../kernel/refusal'
import { shown } from '../kernel/text'
import { forms, lengthInAll } from './form'
import type { Report } from './report'

type Written = Pick<Report, 'kind' | 'title' | 'matter' | 'sections' | 'proposers'>

/** What still keeps it from being handed in: field → words. Empty when nothing does. */
export function wanting({ kind, title, matter, sections, proposers }: Written): Record<string, string> {
  const { sections: asked, most, signers } = forms[kind]
  const missing = asked.filter(({ key }) => shown(sections[key] ?? '') === '')
  const over = lengthInAll(kind, sections) - most
  return {
    ...(shown(title) === '' ? { title: words.missing('标题') } : {}),
    ...(shown(matter) === '' ? { matter: words.missing('说的是哪一件事') } : {}),
    ...Object.fromEntries(missing.map(({ key, name }) => [`sections.${key}`, words.missing(name)])),
    ...(over > 0 ? { length: words.reportTooLong(most, over) } : {}),
    ...(proposers.length === 0 ? { proposers: words.missing(signers) } : {}),
  }
}

/**
 * What a second look may find, never a bar: pieces of advice that share not one word with the matter (一事一案), and
 * what looks like a telephone number.
 */
export function doubts({ kind, title, matter, sections }: Omit<Written, 'proposers'>): string[] {
  const advice = numbered(sections.advice ?? '')
  const rest = forms[kind].sections.map(({ key }) => (key === 'advice' ? '' : (sections[key] ?? ''))).join('\n')
  const about = pairsOf(`${title}\n${matter}\n${rest}`)
  const strangers = advice.flatMap((text, at) => (![...pairsOf(text)].some((pair) => about.has(pair)) ? [at + 1] : []))
  const phones = /1[3-9]\d{9}|\d{3,4}-\d{7,8}/.test([title, ...Object.values(sections)].join('\n'))
  return [
    ...(advice.length > 1 && strangers.length > 0 ? [`第 ${strangers.join('、')} 条建议好像说的是另一件事。一份只说一件事，别的事请另写一份。`] : []),
    ...(phones ? ['文中有像电话号码的数字，请看看该不该写上去。'] : []),
  ]
}

/** Pieces of advice, by their numbers: 1. 1、 一、 （一） 一是. */
function numbered(text: string): string[] {
  const parts = text.replace(/([。；])\s*/g, '$1\n').split(/(?:^|\n)\s*(?:\d{1,3}[.．、](?!\d)|[一二三四五六七八九十]{1,3}(?:、|是)|（[一二三四五六七八九十\d]{1,3}）)/)
  return parts.slice(1).map((one) => one.replace(/（[^）]*完成）/g, '')).filter((one) => shown(one).length > 0)
}

/** Words that belong to every matter tell nothing about this one. */
const common = new Set(['建议', '进行', '加强', '完善', '工作', '问题', '有关', '部门', '单位', '群众', '居民', '社区', '情况', '以及', '通过', '相关', '推进', '落实', '尽快', '及时', '开展', '定期', '协商', '共识'])
function pairsOf(text: string): Set<string> {
  const pairs = [...text.matchAll(/(?=([\u4e00-\u9fff]{2}))/g)].map(([, pair = '']) => pair)
  return new Set(pairs.filter((pair) => !common.has(pair)))
}
