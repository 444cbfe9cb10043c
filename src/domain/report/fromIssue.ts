import { dateOf } from '../kernel/calendar'
import type { Piece } from './begin'
import { asks, bare, dateOnPaper, quoted, saysWhy } from './sentences'

/** What a common issue knows: how many say it, and what some of them say. */
export interface IssueMaterial {
  title: string
  rooms: readonly string[]
  count: number
  people: number
  /** Moments. */
  firstAt: number
  lastAt: number
  /** Of opinions anybody may hear of: nothing held, hidden or declined is handed in here. */
  opinions: readonly { id: string; text: string }[]
}

/** So many are let speak for themselves. */
const voices = 5
/** Letters of one voice. */
const quoteMost = 80

export function fromIssue({ title: named, rooms, count, people, firstAt, lastAt, opinions }: IssueMaterial): { title: string; matter: string; pieces: Piece[] } {
  const title = bare(named)
  const [from, to] = [firstAt, lastAt].map((at) => dateOnPaper(dateOf(at)))
  const where = rooms.length > 3 ? `${rooms.slice(0, 3).join('、')}等${rooms.length}个议事室` : rooms.join('、')
  const pieces: Piece[] = [
    { section: 'situation', source: 'opinions', which: `${count} 条意见`, first: true, text: `${from === to ? from : `${from}至${to}`}，${where}收到群众反映“${title}”的意见${count}条，涉及${people}人。` },
    ...distinct(opinions).slice(0, voices).map(({ id, text }): Piece => ({
      section: asks(text) ? 'advice' : saysWhy(text) ? 'causes' : 'situation',
      source: 'opinions',
      which: '一位群众的话',
      opinion: id,
      line: true,
      text: `有群众${asks(text) ? '提出' : '反映'}：${quoted(text, quoteMost)}。`,
    })),
  ]
  return { title: `关于“${title}”的情况和建议`, matter: title, pieces }
}

/** The same words are not said twice. */
const distinct = <Said extends { text: string }>(opinions: readonly Said[]): Said[] => [...new Map(opinions.map((one) => [bare(one.text).replace(/\s+/g, ''), one])).values()]
