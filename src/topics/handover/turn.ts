import type { Tone } from '@/components'
import { dayOnly } from '@/domain/kernel/calendar'
import type { HandoverStatus } from '@/domain/supervision/handover'
import type { HandoverView } from '@/domain/supervision/views'

interface Turn {
  title: string
  words: string
  tone: Tone
}

const committee = ({ can }: HandoverView) => can.includes('verify') || can.includes('redo')
const turn = (title: string, words: string, tone: Tone): Turn => ({ title, words, tone })

const turns: Record<HandoverStatus, (handover: HandoverView, now: number) => Turn> = {
  issued: (h, now) => turn(h.round > 1 ? '二次办理，等签收' : '等签收', h.mine ? `请在 ${dayOnly(h.signBy, now)}前签收，签收以后开始办。` : `承办单位要在 ${dayOnly(h.signBy, now)}前签收。`, h.signBy < now ? 'bad' : h.mine ? 'warn' : 'brand'),
  signed: (h) => turn('正在办', h.mine ? '有进展随时记一笔；办完了报办理结果，由专委会核实。' : '承办单位正在办，办完会报结果。', h.mine ? 'warn' : 'brand'),
  reported: (h) => turn('等核实', committee(h) ? '请到现场看一看，属实就核实办结，不属实就退回重办。' : '已报结果，等专委会到现场核实。', committee(h) ? 'warn' : 'brand'),
  sentBack: (h) => turn('退回重办', h.mine ? '专委会退回了，原因在下面。请补办以后再报结果。' : '已退回承办单位重办。', 'bad'),
  verified: () => turn('已办结', '专委会已核实。这个议题的交办件全部办结后，每位反映人都会听到结果。', 'ok'),
  questioned: (h) => turn('群众说没解决', committee(h) ? '请再去看一看：没办好的交回单位二次办理；确实办好了的，拍照说明，维持办结。' : '等专委会再去看，决定二次办理还是维持办结。', 'bad'),
}

const helps = (h: HandoverView): Turn | null => {
  const mine = h.helpers.find((helper) => helper.mine && !helper.gone)
  if (!mine || h.mine || !h.can.some((move) => move === 'signHelp' || move === 'assist')) return null
  if (mine.signedAt === null) return turn('请您单位会办', `${h.unit.name}主办。请签收，再交会办意见。`, 'warn')
  return mine.opinion === null ? turn('等您单位的会办意见', `${h.unit.name}要等您单位的意见才能报结果。`, 'warn') : null
}

/** What is asked of whom now. */
export const turnSaid = (handover: HandoverView, now: number): Turn => helps(handover) ?? turns[handover.status as HandoverStatus](handover, now)
