import type { Tone } from '@/components'
import { dayOnly } from '@/domain/kernel/calendar'
import type { HandoverStatus } from '@/domain/supervision/handover'
import type { HandoverView } from '@/domain/supervision/views'

interface Turn {
  title: string
  words: string
  tone: Tone
}

const unit = ({ can }: HandoverView) => can.includes('sign') || can.includes('report')
const committee = ({ can }: HandoverView) => can.includes('verify')

const turns: Record<HandoverStatus, (handover: HandoverView, now: number) => Turn> = {
  issued: (h, now) => ({ title: '等签收', words: unit(h) ? `请在 ${dayOnly(h.signBy, now)}前签收，签收以后开始办。` : `承办单位要在 ${dayOnly(h.signBy, now)}前签收。`, tone: h.signBy < now ? 'bad' : unit(h) ? 'warn' : 'brand' }),
  signed: (h) => ({ title: '正在办', words: unit(h) ? '有进展随时记一笔；办完了报办理结果，由专委会核实。' : '承办单位正在办，办完会报结果。', tone: unit(h) ? 'warn' : 'brand' }),
  reported: (h) => ({ title: '等核实', words: committee(h) ? '请到现场或问一问反映的群众，属实就核实办结，不属实就退回重办。' : '已报结果，等专委会核实。', tone: committee(h) ? 'warn' : 'brand' }),
  sentBack: (h) => ({ title: '退回重办', words: unit(h) ? '专委会退回了，原因在办理记录里。请补办以后再报结果。' : '已退回承办单位重办。', tone: 'bad' }),
  verified: () => ({ title: '已办结', words: '专委会已核实。这个议题的交办件全部办结后，每位反映人都会听到结果。', tone: 'ok' }),
}

/** What is asked of whom now. */
export const turnSaid = (handover: HandoverView, now: number): Turn => turns[handover.status as HandoverStatus](handover, now)
