import { report } from '../../src/domain/supervision/contracts'
import { refuse, words } from '../../src/domain/kernel/refusal'
import { awaited } from '../../src/domain/supervision/handover'
import { unitName } from '../runtime/livingUnit'
import { keptCopies } from '../runtime/photos'
import { main, unitMove } from './hand'

export default unitMove(report, 'report', main, async ({ result, photos = [], without = null }, desk, handover) => {
  const waiting = awaited(handover)
  if (waiting.length > 0 && !without) {
    const names = await Promise.all(waiting.map(({ unit }) => unitName(desk.directory, unit)))
    throw refuse.invalid({ without: words.helpersAwaited(names.join('、')) })
  }
  return {
    set: {
      result,
      resultPhotos: await keptCopies(desk, photos, { in: 'handovers', id: handover._id }),
      without: waiting.length > 0 ? without : null,
      reportedAt: desk.now,
      extension: null,
      reminded: handover.reminded.filter(({ kind }) => kind !== 'committee'),
    },
    note: waiting.length > 0 ? `${result}\n（没有等会办意见：${without ?? ''}）` : result,
  }
})
