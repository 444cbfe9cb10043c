import * as z from 'zod'
import { contract } from '../kernel/contract'
import { words } from '../kernel/refusal'
import { id, photos, ref, someOf, written } from '../kernel/text'
import { after, done, on } from '../kernel/view'
import { date, minutesInput, minutesPartKeys } from './minutes'
import { principleKeys, reasonLetters, scopeTypes, selectionKeys, tagKeys } from './sheet'
import { topicStatuses } from './topic'
import { topicLine, topicView } from './views'

const room = ['clerk', 'convener'] as const
const gatekeepers = ['party', 'committee'] as const
const everyone = [...room, ...gatekeepers, 'office'] as const
export { date }

const substance = {
  title: written('议题名称', 40),
  subject: written('事项', 20).nullable(),
  scopeType: z.enum(scopeTypes, { error: words.choose('议题类型') }),
  committee: ref('committee'),
  leader: written('联系领导', 20),
  what: written('协商什么', 500),
  who: written('谁来协商', 300),
  how: written('怎么协商', 300),
  sheet: z.array(z.enum(selectionKeys)).max(selectionKeys.length),
  /** Why each ticked line is ticked; may be empty until the topic is proposed. */
  reasons: someOf(selectionKeys, written('依据', reasonLetters, 0)),
  principles: z.array(z.enum(principleKeys)).max(principleKeys.length),
  tags: z.array(z.enum(tagKeys)).max(tagKeys.length),
}

export const draft = contract({
  name: 'topic.draft',
  says: '拟议题',
  by: room,
  input: z.strictObject({
    /** Made by the phone, so that trying again never drafts twice. */
    key: z.string().regex(/^[\w-]{16,64}$/, { error: words.badLink }),
    room: ref('room'),
    ...substance,
    /** The opinions it begins with; they join as it is drafted. */
    opinions: z.array(z.strictObject(on)).max(50, { error: words.tooMany('一次', 50) }),
    /** The common issue it takes up; all its opinions follow. */
    issue: z.strictObject(on).optional(),
  }),
  output: topicView,
})

export const amend = contract({ name: 'topic.amend', says: '修改议题', by: room, input: z.strictObject({ ...on, ...substance }), output: topicView })

const move = <Extra extends z.ZodRawShape>(act: string, says: string, by: readonly (typeof everyone)[number][], extra: Extra) =>
  contract({ name: `topic.${act}`, says, by, input: z.strictObject({ ...on, ...extra }), output: done })

const reason = { reason: written('理由', 300) }

export const propose = move('propose', '提交议题确认', room, {})
export const research = move('research', '记调研', room, {
  date,
  place: written('调研地点', 60),
  people: written('参加的人', 200),
  findings: written('了解到的情况', 2000),
  photos: photos.optional(),
})
/** Everything that was talked over, as it goes to the party organisation. */
export const conclude = move('conclude', '形成共识', room, {
  ...minutesInput,
  /** Why it stands though a seat that was needed did not turn up. */
  absentReason: written('为什么没有到齐', 300).nullable().optional(),
  /** The kept parts it was put together from: what somebody else has added since must not be lost. */
  parts: z.array(z.strictObject({ part: z.enum(minutesPartKeys), version: z.int().min(0) })).max(minutesPartKeys.length).optional(),
})
export const handOver = move('handOver', '交办', [...room, 'committee'], {})
export const archive = move('archive', '归档', room, {})
export const drop = move('drop', '终止议题', room, reason)

export const shelves = ['todo', 'all'] as const
export const list = contract({
  name: 'topic.list',
  says: '查看议题',
  by: everyone,
  /** `todo`: waits for the reader. Of several filters all must fit. */
  input: z.strictObject({
    shelf: z.enum(shelves),
    after,
    filter: z.strictObject({ scopeType: z.enum(scopeTypes).nullable(), tag: z.enum(tagKeys).nullable(), status: z.enum(topicStatuses).nullable(), committee: id.nullable() }).optional(),
  }),
  output: z.object({ items: z.array(topicLine), next: after }),
})

export const look = contract({ name: 'topic.look', says: '查看一个议题', by: everyone, input: z.strictObject({ id }), output: topicView })

export { appoint, confirm, drift, endorse, returnConsensus, returnTopic, takeUp, withdrawConclusion, withdrawConfirmation, withdrawEndorsement, withdrawProposal } from './gateContracts'
