import type { Appointment, GateDecision, TakenUp, Topic } from '../../src/domain/topic/topic'
import type { TopicView } from '../../src/domain/topic/views'
import type { Desk } from '../runtime/desk'
import { addressesOf } from '../runtime/wechat'

type Papers = Pick<TopicView, 'confirmation' | 'endorsement' | 'takenBack' | 'appointment' | 'takenUp'>

/** Everything about a topic that rests on a paper, the pictures of them asked for in one trip. */
export async function papersOf(desk: Desk, { confirmation, endorsement, appointment, takenUp, gates }: Topic): Promise<Papers> {
  const former = gates.flatMap((step) => {
    const made = step.move === 'withdrawConfirmation' ? 'confirm' : step.move === 'withdrawEndorsement' ? 'endorse' : null
    const decision = made && gates.findLast((one) => one.move === made && one.at < step.at)?.decision
    return made && decision ? [{ move: made, decision, at: step.at, by: step.by, reason: step.reason ?? '' } as const] : []
  })
  const all = [confirmation, endorsement, appointment, ...takenUp, ...former.map(({ decision }) => decision)]
  const files = [...new Set(all.flatMap((paper) => paper?.evidence ?? []))]
  const [addresses, committee] = await Promise.all([addressesOf(files), appointment ? desk.directory.committee(appointment.committee) : null])
  const shown = <P extends GateDecision | Appointment | TakenUp>(paper: P) => ({ ...paper, evidence: paper.evidence.flatMap((file) => addresses[files.indexOf(file)] ?? []) })
  return {
    confirmation: confirmation && shown(confirmation),
    endorsement: endorsement && shown(endorsement),
    takenBack: former.map((one) => ({ ...one, decision: shown(one.decision) })),
    appointment: appointment && { ...shown(appointment), committee: { id: appointment.committee, name: committee?.name ?? '（专委会已撤销）' } },
    takenUp: takenUp.map(shown),
  }
}
