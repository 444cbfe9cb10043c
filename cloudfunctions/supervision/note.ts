import { note } from '../../src/domain/supervision/contracts'
import { keptCopies } from '../runtime/photos'
import { main, unitMove } from './hand'

export default unitMove(note, 'note', main, async ({ progress, problem, plan, percent = null, photos = [] }, desk, { _id, notes, round }, { by }) => ({
  set: { notes: [...notes, { at: desk.now, progress, problem, plan, percent, photos: await keptCopies(desk, photos, { in: 'handovers', id: _id }), by, round }] },
  note: percent === null ? progress : `${progress}（${percent}%）`,
}))
