import { uphold } from '../../src/domain/supervision/contracts'
import { keptCopies } from '../runtime/photos'
import { by, handoverMove } from './handoverMove'

// The topic completes again when nothing else of it is open: journey.ts.
export default handoverMove(uphold, 'uphold', async ({ outcome, photos }, desk, { _id, upheld, round, reminded }) => ({
  set: { outcome, reminded: reminded.filter(({ kind }) => kind !== 'committee'), upheld: [...upheld, { at: desk.now, words: outcome, photos: await keptCopies(desk, photos, { in: 'handovers', id: _id }), by: by(desk), round }] },
  note: `告诉群众：${outcome}`,
}))
