import { halfWidth } from '../../kernel/halfWidth'
import { lifecycle } from '../../kernel/lifecycle'
import type { Stored } from '../../kernel/record'

const staff = ['clerk', 'convener'] as const

export const seals = ['完好', '有破损', '没有封条'] as const
export type Seal = (typeof seals)[number]

/** More letters than one box holds; one opening is one record. */
export const lettersMost = 200

/** A box is opened by two people, its letters are counted, and every one of them is entered or shown to be unreadable. */
export const openingLife = lifecycle({
  name: '信箱开箱',
  start: 'opened',
  states: { opened: '待录入', entering: '正在录入', closed: '已录完' },
  moves: {
    enterLetter: { from: ['opened', 'entering'], to: 'entering', by: staff, says: '录入一封' },
    unreadable: { from: ['opened', 'entering'], to: 'entering', by: staff, needs: { photos: '原信照片' }, says: '无法辨认' },
    recount: { from: ['opened', 'entering'], to: 'same', by: staff, needs: { reason: '为什么数目不一样' }, says: '更正封数' },
    closeBox: { from: ['opened', 'entering'], to: 'closed', by: staff, says: '录完封存' },
  },
})
export type OpeningStatus = keyof typeof openingLife.states

/** One letter of an opening: an opinion, or a photo of what nobody could read. */
export interface Letter {
  no: number
  at: number
  by: string
  /** Digest of who entered it and the phone's key: a second try finds the first. */
  submission: string
  /** Digest of what was entered: the same key with other content is refused. */
  content: string
  opinion: string | null
  slip: string | null
  /** Of a letter nobody could read; a readable one's photos are its opinion's. */
  photos: readonly string[]
  photographed: boolean
  note: string | null
}

export interface Opening extends Stored {
  status: OpeningStatus
  /** Digest of openid and the phone's key; unique. */
  submission: string
  room: string
  area: string
  areas: readonly string[]
  point: string
  openedAt: number
  /** The two who were there: who writes it down, and a second person. */
  by: { person: string; name: string }
  witness: { name: string; as: string }
  /** Letters found, as counted when the box was opened or corrected with a reason. */
  count: number
  seal: Seal
  note: string | null
  photos: readonly string[]
  letters: readonly Letter[]
}

export const unreadableIn = (letters: readonly Letter[]): number => letters.filter((letter) => letter.opinion === null).length

const bare = (name: string): string => halfWidth(name).replace(/\s/g, '')
export const samePerson = (one: string, other: string): boolean => bare(one) === bare(other)
