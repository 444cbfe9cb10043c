import { urgesNow, type Handover } from '../../src/domain/supervision/handover'
import { daysLate, lightOf } from '../../src/domain/supervision/due'
import type { LedgerLine } from '../../src/domain/supervision/views'
import { handoverLife } from '../../src/domain/supervision/handover'
import type { Desk } from './desk'
import { unitName } from './livingUnit'

const named = async (desk: Desk, id: string) => ({ id, name: await unitName(desk.directory, id) })

/** One line of the ledger, the same for the page and for the file. */
export async function handoverLine(desk: Desk, handover: Handover): Promise<LedgerLine> {
  const { directory, now } = desk
  const [room, unit, helpers, committee] = await Promise.all([
    directory.room(handover.room),
    named(desk, handover.unit),
    Promise.all(handover.helperUnits.map((id) => named(desk, id))),
    handover.committee ? directory.committee(handover.committee) : null,
  ])
  const latest = handover.notes.at(-1)
  const issuedAs = handover.outsets[0]?.name ?? unit.name
  return {
    id: handover._id,
    heldAt: handover.heldAt,
    topic: { id: handover.topic, name: handover.topicTitle },
    topicNumber: handover.topicNumber,
    text: handover.text,
    unit,
    issuedAs: issuedAs === unit.name ? null : issuedAs,
    helpers,
    committee: committee && { id: committee._id, name: committee.name },
    leader: handover.leader,
    progress: progressSaid(handover),
    problem: latest?.problem ?? null,
    plan: latest?.plan ?? null,
    percent: latest?.percent ?? null,
    outcome: handover.outcome,
    room: { id: handover.room, name: room?.name ?? '' },
    status: handover.status,
    statusLabel: handoverLife.states[handover.status],
    round: handover.round,
    urged: urgesNow(handover),
    dueAt: handover.dueAt,
    dueAsked: handover.dueAsked,
    light: lightOf(handover, now),
    late: daysLate(handover, now),
  }
}

/** The result once there is one, else the latest entry; and whose hand wrote it where that was not the unit's. */
function progressSaid({ result, notes, behalves }: Handover): string | null {
  const latest = notes.at(-1)
  const words = result ?? latest?.progress ?? null
  const says = result === null ? '记进展' : '报办理结果'
  const hand = behalves.findLast((one) => one.says === says)
  const own = result === null && hand !== undefined && hand.at !== latest?.at
  return words !== null && hand && !own ? `${words}（${hand.by}代${hand.unitName}填写，${hand.who}${hand.way}告知）` : words
}
