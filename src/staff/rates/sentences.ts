import { fewest, type Agreement, type Few, type Rates } from '@/domain/directory/rates'

/** What the numbers say, as sentences: they are the titles. */

const times = (rate: number): string => `${rate}%`

export function closureSaid({ issued, closed, rate }: Rates['closure']): string {
  if (rate === null) return '还没有交办件'
  return rate === 100 ? `${issued} 件交办件都办结了` : `${issued} 件交办件办结了 ${closed} 件，办结率 ${times(rate)}`
}

export function agreeSaid({ asked, silent, rate, hidden }: Agreement, who: string): string {
  if (hidden) return `${who}人数少，不算认可率`
  if (asked === 0) return `还没有告诉过${who}结果`
  if (rate === null) return `问了${who} ${asked} 人，还没有人回答`
  return `问了${who} ${asked} 人，${Number(asked) - Number(silent)} 人回答，${times(rate)} 认可`
}

/** The two rates beside each other: where they part, somebody should look. */
export function apartSaid({ closure, agree }: Rates): string | null {
  if (closure.rate === null || agree.rate === null) return null
  if (Number(agree.yes) + Number(agree.no) < fewest) return '回答的人还太少，先不要下结论。请把没回答的问一问。'
  const apart = Math.round((closure.rate - agree.rate) * 10) / 10
  if (apart >= 10) return `办结率比群众认可率高 ${apart} 个百分点：有些事单位说办好了，群众不这么看。`
  return apart <= -10 ? '群众认可率比办结率高：办了的大家认，还有没办完的。' : '两个数差不多：说办好的，群众也认。'
}

export function reopenedSaid({ ever, again, rate }: Rates['reopened']): string {
  if (ever === 0) return '还没有办结过的'
  return again === 0 ? `办结过的 ${ever} 件，没有一件被群众说没解决` : `办结过的 ${ever} 件里，${again} 件被群众说没解决，重开率 ${times(rate ?? 0)}`
}

export const daysSaid = ({ median, of }: Rates['days']): string => (median === null ? '还没有办结过的' : `一半的交办件 ${median} 天内办结（中位数，最近 ${of} 件）`)

export const people = (many: Few): string => (many === '<5' ? '不到 5 人' : `${many} 人`)
