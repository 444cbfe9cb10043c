import type { Topic, TopicStatus } from './topic'

/** Where a topic stands, in one sentence for everybody whose opinion is part of it; a child's words, and whom it waits for. */
const lines: Record<TopicStatus, string> = {
  drafted: '和大家的意见放在一起了，工作人员正在整理。',
  proposed: '和大家的意见放在一起了，在等党组织点头，要不要一起商量。',
  confirmed: '党组织同意一起商量了，准备先到现场了解情况。',
  researching: '正在到现场了解情况，然后请大家一起商量。',
  deliberating: '正在请大家坐下来一起商量。',
  concluded: '商量出了办法，在等党组织定下来。',
  endorsed: '办法定下来了，马上交给部门去办。',
  handedOver: '已经交给部门去办，有人盯着，办好了告诉您。',
  completed: '办好了，正在一个一个告诉大家。',
  archived: '办好了。',
  dropped: '这件事没能一起商量下去，工作人员会另外答复您。',
}

/** What had to be done over is told as such: nobody should read the same sentence twice and think that nothing happens. */
const again: Readonly<Record<string, string>> = {
  returnTopic: '党组织看了，说要再改一改，工作人员正在改。',
  withdrawProposal: '工作人员拿回来再改一改，改好了再请党组织看。',
  withdrawConfirmation: '党组织说要重新想一想，工作人员正在改。',
  returnConsensus: '党组织看了商量的办法，说还要再商量。',
  withdrawConclusion: '商量的办法还要改，正在再商量。',
  withdrawEndorsement: '定下来的办法有变，正在再商量。',
  reopen: '有人说没解决，正在重新去办。',
}

const movesOn = (move: { from: string; to: string }): boolean => move.from !== move.to

/** The sentence of a state, or of the move that led back to it. */
export const sentenceOf = (status: TopicStatus, move = ''): string => again[move] ?? lines[status]

export function plainLine({ status, diary }: Pick<Topic, 'status' | 'diary'>): string {
  const last = diary.findLast(movesOn)
  return sentenceOf(status, last?.to === status ? last.move : '')
}
