import * as z from 'zod'
import type { Post } from '../kernel/actor'
import type { DiaryLine } from '../kernel/lifecycle'
import type { AuditMark, Stored } from '../kernel/record'

/** city › county › town/street › village/community */
export type AreaLevel = 'city' | 'county' | 'town' | 'village'

export interface Area {
  _id: string
  name: string
  level: AreaLevel
  /** Itself and all above it, city first. */
  path: readonly string[]
}

export const functionsOfRoom = { hall: '民生议事堂', studio: '委员工作室', contact: '社情民意联系点' } as const

/** Who may lead a room: 镇街 党委副书记、政协工委主任; 村社区 党支部书记或主任 (seed 001). */
export const convenerDuties: Readonly<Record<'town' | 'village', readonly string[]>> = {
  town: ['党委副书记', '政协工委主任'],
  village: ['党支部书记', '党委书记', '村委会主任', '居委会主任'],
}

export interface Room {
  _id: string
  name: string
  area: string
  /** The area and all above it, city first; as in `path` of its area. */
  areas: readonly string[]
  level: 'town' | 'village'
  address: string
  phone: string | null
  functions: readonly (keyof typeof functionsOfRoom)[]
  committee: string | null
}

/** A place with its own printed code. `_id` is the scene the code carries. */
export interface Point {
  _id: string
  room: string
  name: string
  /** Absent in old records: a code on a wall. */
  kind?: PointKind
  /** Whose mailbox it is. */
  member?: { id: string; name: string } | null
}

export const pointKinds = { door: '扫码点', box: '实体信箱', memberBox: '委员信箱' } as const
export type PointKind = keyof typeof pointKinds
export const pointKindNames = Object.keys(pointKinds) as [PointKind, ...PointKind[]]

export interface Committee {
  _id: string
  name: string
  short: string
  area: string
  /** 专委会×界别分工 (seed 002). */
  sectors: readonly string[]
  /** Kinds of matter it follows; together they are the matrix routing uses. */
  subjects: readonly string[]
}

export interface Unit {
  _id: string
  name: string
  area: string
  /** Counts its changes; 1 in what comes by import. */
  version: number
  /** What it was called before, oldest first, and until when; papers issued under these names stay explainable. */
  formerNames?: readonly { name: string; until: number; paper: string }[]
  /** 撤并: since when, by which paper, and who takes over what it had in hand. */
  dissolved?: { at: number; paper: string; successor: string | null }
  diary?: readonly DiaryLine[]
  marks?: readonly AuditMark[]
  marksSince?: number
}

export interface Person extends Stored {
  status: 'invited' | 'bound' | 'left'
  name: string
  /** Sector, unit or office as shown beside the name. */
  from: string
  duty: string | null
  phone: string | null
  openid: string | null
  posts: readonly Post[]
  /** `role:scope` of each post, for finding who holds one. */
  postKeys: readonly string[]
  areas: readonly string[]
  area: string
  /** Digest of the invitation's secret; the secret itself is only in the link. `wrong`: how often another number was typed. */
  invitation: { digest: string; until: number; wrong?: number } | null
}

/** A mistaken digit happens; whoever tries numbers gets no further than this, and the office makes a new invitation. */
export const wrongNumbersMost = 5

export const me = z.object({
  person: z.object({ id: z.string(), name: z.string() }).nullable(),
  posts: z.array(z.object({ role: z.string(), roleName: z.string(), scope: z.string(), scopeName: z.string() })),
  unread: z.number(),
  /** Where this person's photos are uploaded to; acts take files from nowhere else. */
  folder: z.string(),
})
export type Me = z.infer<typeof me>
