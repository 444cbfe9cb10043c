import * as z from 'zod'
import { contract } from '../kernel/contract'
import { words } from '../kernel/refusal'
import { photos, ref, written } from '../kernel/text'
import { done, on } from '../kernel/view'
import { territoryKeys } from './drift'
import { date } from './minutes'

/** Papers around a topic: what it was appointed by, where it was taken up, and how its two gates are asked, answer and take back. */
const room = ['clerk', 'convener'] as const
const gatekeepers = ['party', 'committee'] as const
type Keeper = (typeof room)[number] | (typeof gatekeepers)[number] | 'office'

const move = <Extra extends z.ZodRawShape>(act: string, says: string, by: readonly Keeper[], extra: Extra) =>
  contract({ name: `topic.${act}`, says, by, input: z.strictObject({ ...on, ...extra }), output: done })

/** A decision or an appointment lives by its paper: without a picture of it there is none. */
const paper = photos.min(1, { error: words.paperPhoto })
export const gateDecision = {
  number: written('文号', 40),
  date,
  body: written('哪个组织定的', 40),
  meeting: written('哪次会议定的', 60),
  note: written('说明', 300).nullable(),
  evidence: paper,
}
const reason = { reason: written('理由', 300) }

export const confirm = move('confirm', '确认议题', gatekeepers, gateDecision)
export const returnTopic = move('returnTopic', '退回议题', gatekeepers, reason)
export const withdrawProposal = move('withdrawProposal', '撤回提交的议题', room, reason)
export const withdrawConfirmation = move('withdrawConfirmation', '撤销议题确认', gatekeepers, reason)
export const endorse = move('endorse', '确定共识', ['party'], gateDecision)
export const returnConsensus = move('returnConsensus', '退回共识', ['party'], reason)
export const withdrawConclusion = move('withdrawConclusion', '撤回提交的共识', room, reason)
export const withdrawEndorsement = move('withdrawEndorsement', '撤销共识确定', ['party'], reason)

/** "以文件形式明确协商主题、联系领导、联系专委会" (seed 000). */
export const appoint = move('appoint', '明确联系领导和专委会', [...room, 'office'], {
  number: written('文号', 40),
  date,
  body: written('哪个机关发的文', 40),
  leader: written('联系领导', 20),
  committee: ref('committee'),
  evidence: paper,
})

/** "将民主协商纳入党（工）委重要议事日程" (seed 000). */
export const takeUp = move('takeUp', '记党（工）委会议', [...room, 'party'], {
  meeting: written('哪次党（工）委会议', 60),
  date,
  number: written('文号', 40).nullable(),
  note: written('会上怎么说', 500).nullable(),
  evidence: photos,
})

const driftView = {
  level: z.enum(['few', 'steady', 'watch', 'drifting']),
  title: z.string(),
  lines: z.array(z.string()),
  of: z.number(),
  each: z.array(z.object({ key: z.enum(territoryKeys as [string, ...string[]]), as: z.string(), turnedAway: z.number(), takenOn: z.number() })),
}

/** Whether the reader's rooms stay within what they are there for. */
export const drift = contract({
  name: 'topic.drift',
  says: '看有没有越位',
  by: [...room, 'office'],
  input: z.strictObject({}),
  output: z.object({
    ...driftView,
    /** More was there than one look takes in. */
    newestOnly: z.boolean(),
    /** For the office: the rooms to talk to. Rooms with few matters are not told apart. */
    rooms: z.array(z.object({ id: z.string(), name: z.string(), ...driftView })),
  }),
})
