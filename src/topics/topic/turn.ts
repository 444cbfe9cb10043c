import { isReported, type TopicStatus } from '@/domain/topic/topic'
import type { TopicView } from '@/domain/topic/views'

/** What is asked of whom now: to the one whose turn it is, and to everybody else. */
interface Turn {
  title: string
  yours: string
  others: string
}

const running = ['notified', 'open']

export const meetingHeld = ({ meetings }: TopicView) => meetings.some(({ status }) => status === 'closed') && !meetings.some(({ status }) => running.includes(status))
export const meetingComing = ({ meetings }: TopicView) => meetings.find(({ status }) => status === 'planned' || status === 'postponed' || running.includes(status))

const turns: Record<TopicStatus, (topic: TopicView) => Turn> = {
  drafted: ({ gaps }) => ({
    title: gaps.length > 0 ? '选题单还没填好' : '拟定中',
    yours: gaps.length > 0 ? `提交确认以前，还差：${gaps.join('；')}。` : '内容齐了就提交，由同级党组织或专委会确认。',
    others: '议事室正在拟定。',
  }),
  proposed: () => ({
    title: '等确认',
    yours: '这件事要不要列为议题，请您定。同意，填上哪个组织、哪次会议定的和文号，拍下文件；不同意，写明理由退回。',
    others: '已提交，等同级党组织或专委会确认。拟议题的人不能自己确认。',
  }),
  confirmed: () => ({ title: '该调研了', yours: '不调研不协商：先到现场，见当事的人，再记一次调研。', others: '已确认，等议事室去调研。' }),
  researching: (topic) => ({
    title: `已调研 ${topic.research.length} 次`,
    yours: topic.factsSentAt === null ? '了解清楚了，先把材料发给委员和部门，再通知开会；还不清楚，可以再去一次。' : meetingComing(topic) ? '会议在筹备。人请齐以后发通知，议题就进入协商。' : '了解清楚了就开会商量；还不清楚，可以再记一次调研。',
    others: '议事室正在调研，接着开会商量。',
  }),
  deliberating: (topic) => ({
    title: meetingHeld(topic) ? '会开过了' : '开会商量',
    yours: meetingHeld(topic) ? '把商量的经过、达成的共识和不同意见记下来，报同级党组织确定。' : '会开完、结束签到以后，在这里记共识。',
    others: '正在开会商量。',
  }),
  concluded: () => ({
    title: '共识等确定',
    yours: '共识要您确定以后才能实施。同意，填上哪个组织、哪次会议定的和文号，拍下文件；要再商量，写明理由退回。',
    others: '等同级党组织确定共识。记共识的人不能自己确定。',
  }),
  endorsed: (topic) => ({
    title: isReported(topic) ? '可以交办了' : '先报送，再交办',
    yours: isReported(topic) ? '已经报送。交办以后，每条共识给到一个单位，按期限督办。' : '把共识写成提案或社情民意信息报送，再交给承办单位。',
    others: '共识已确定，等报送和交办。',
  }),
  handedOver: ({ handovers }) => {
    const done = handovers.filter(({ status }) => status === 'verified').length
    const words = `共 ${handovers.length} 件，已办结 ${done} 件。全部核实办结以后，每位反映人都会听到结果。`
    return { title: '承办单位在办', yours: words, others: words }
  },
  completed: ({ together }) => ({ title: '全部办结', yours: `结果正在告诉 ${together} 条意见的反映人。材料齐了就归档。`, others: `结果正在告诉 ${together} 条意见的反映人。` }),
  archived: () => ({ title: '已归档', yours: '', others: '这个议题已经走完全程。' }),
  dropped: () => ({ title: '已终止', yours: '', others: '理由在办理记录里；并入的意见已退回，会另外处理。' }),
}

export function turnSaid(topic: TopicView, mine: boolean): { title: string; words: string } {
  const turn = turns[topic.status as TopicStatus](topic)
  return { title: turn.title, words: mine ? turn.yours || turn.others : turn.others }
}
