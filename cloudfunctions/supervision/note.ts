import { note } from '../../src/domain/supervision/contracts'
import { handoverMove } from './handoverMove'

export default handoverMove(note, 'note', ({ progress, problem, plan }, desk, handover) => ({
  set: { notes: [...handover.notes, { at: desk.now, progress, problem, plan, by: desk.actor.person?.name ?? '' }] },
  note: progress,
}))
