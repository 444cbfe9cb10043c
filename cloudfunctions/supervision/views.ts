import type { HandoverView, LedgerLine } from '../../src/domain/supervision/views'
import { handoverLife, type Handover } from '../../src/domain/supervision/handover'
import { light } from '../../src/domain/kernel/calendar'
import { can } from '../../src/domain/kernel/lifecycle'
import { diaryOf } from '../../src/domain/kernel/view'
import type { Desk } from '../runtime/desk'
import { count, is } from '../runtime/store'

export async function lineView(desk: Desk, handover: Handover): Promise<LedgerLine> {
  const { directory } = desk
  const [room, unit, committee] = await Promise.all([
    directory.room(handover.room),
    directory.unit(handover.unit),
    handover.committee ? directory.committee(handover.committee) : null,
  ])
  const latest = handover.notes.at(-1)
  return {
    id: handover._id,
    heldAt: handover.heldAt,
    topic: { id: handover.topic, name: handover.topicTitle },
    text: handover.text,
    unit: { id: handover.unit, name: unit?.name ?? '（单位已撤销）' },
    committee: committee && { id: committee._id, name: committee.name },
    leader: handover.leader,
    progress: handover.result ?? latest?.progress ?? null,
    problem: latest?.problem ?? null,
    plan: latest?.plan ?? null,
    room: { id: handover.room, name: room?.name ?? '' },
    status: handover.status,
    statusLabel: handoverLife.states[handover.status],
    dueAt: handover.dueAt,
    light: light(handover.dueAt, desk.now, handover.status === 'verified'),
  }
}

export async function handoverView(desk: Desk, handover: Handover): Promise<HandoverView> {
  const [line, together] = await Promise.all([lineView(desk, handover), count('opinions', { topic: is(handover.topic) })])
  const asked = handover.extension !== null
  return {
    ...line,
    version: handover.version,
    signBy: handover.signBy,
    notes: [...handover.notes],
    extension: handover.extension,
    result: handover.result,
    outcome: handover.outcome,
    together,
    can: can(handoverLife, handover, desk.actor, desk.now).filter((move) => move !== 'grantExtension' || asked),
    diary: diaryOf(handover.diary),
  }
}
