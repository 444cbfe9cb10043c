import * as z from 'zod'
import { contract } from '../kernel/contract'
import { endings, keysOf, made } from '../kernel/paper'
import { words } from '../kernel/refusal'
import { id } from '../kernel/text'
import { meetingPapers, topicPapers } from './papers'

// Whoever may open the record may make its papers, and nobody else.
const topicReaders = ['clerk', 'convener', 'party', 'committee', 'office'] as const
const meetingReaders = ['clerk', 'convener', 'committee', 'office'] as const
const reportReaders = topicReaders

/** What there is, what it is for, and why it cannot be made yet. */
const offer = z.object({ what: z.string(), name: z.string(), purpose: z.string(), as: z.array(z.enum(endings)), notYet: z.string().nullable() })
export type Offer = z.infer<typeof offer>

const as = z.enum(endings, { error: words.choose('文件格式') })

export const forTopic = contract({
  name: 'paper.forTopic',
  says: '查看议题的文书',
  by: topicReaders,
  input: z.strictObject({ id }),
  output: z.object({
    title: z.string(),
    number: z.string(),
    papers: z.array(offer),
    /** Those whose papers the reader may make. */
    meetings: z.array(z.object({ id: z.string(), title: z.string(), startsAt: z.number() })),
    /** Proposals and reports from it. */
    reports: z.array(z.object({ id: z.string(), kind: z.string(), title: z.string() })),
  }),
})

export const makeForTopic = contract({
  name: 'paper.makeForTopic',
  says: '出议题文书',
  by: topicReaders,
  input: z.strictObject({ id, what: z.enum(keysOf(topicPapers), { error: words.choose('文书') }), as }),
  output: made,
})

export const forMeeting = contract({
  name: 'paper.forMeeting',
  says: '查看会议的文书',
  by: meetingReaders,
  input: z.strictObject({ id }),
  output: z.object({ title: z.string(), startsAt: z.number(), topic: z.object({ id: z.string(), title: z.string() }).nullable(), papers: z.array(offer) }),
})

export const makeForMeeting = contract({
  name: 'paper.makeForMeeting',
  says: '出会议文书',
  by: meetingReaders,
  input: z.strictObject({ id, what: z.enum(keysOf(meetingPapers), { error: words.choose('文书') }), as }),
  output: made,
})

/** 提案、社情民意信息、调研报告 as they are sent up. */
export const makeReport = contract({ name: 'paper.makeReport', says: '出报送件', by: reportReaders, input: z.strictObject({ id }), output: made })
