import type { Opinion, OpinionStatus } from './opinion'

const looked = '看过了，正在想怎么办。'
const elsewhere = '这件事不在这里办，请看该去哪里办。'

/**
 * Where an opinion stands, in one sentence for whoever said it. A new state does not compile until someone wrote its
 * sentence; `byTopic`: as its topic tells. What is held back or looked at twice is told like everything else.
 */
const lines: Record<OpinionStatus, string | 'byTopic'> = {
  submitted: '收到了，等工作人员看。',
  held: '收到了，等工作人员看。',
  filed: '12345 正在办，议事室也记下了。',
  accepted: looked,
  doubted: looked,
  adopted: 'byTopic',
  answered: '有答复了，请看一看。',
  settled: '已经说了满意，这件事办完了。',
  disputed: '您说不满意，已经记下了，会有人再看。',
  referred: '已经转给别的部门，请看转给了谁。',
  declined: elsewhere,
  quarantined: elsewhere,
  withdrawn: '您撤回了，这一条不再办。',
}

export function plainLine({ status, topic, diary }: Pick<Opinion, 'status' | 'topic' | 'diary'>): string | 'byTopic' {
  const last = diary.at(-1)?.move
  if (status === 'accepted' && last === 'leaveTopic') return '大家商量的事没能办下去，您这一条工作人员会另外答复。'
  if (status === 'accepted' && last === 'correct') return '刚才的回复弄错了，我们在重新办。'
  return status === 'disputed' && topic !== null ? '您说没解决，正在重新去办，办好了会再告诉您。' : lines[status]
}
