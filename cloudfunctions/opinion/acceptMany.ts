import { acceptMany } from '../../src/domain/opinion/desk/contracts'
import { sortedAs } from '../../src/domain/opinion/decided'
import { refuse } from '../../src/domain/kernel/refusal'
import { fulfil } from '../runtime/serve'
import { moveMany } from './many'

export default fulfil(acceptMany, (desk, { opinions }) =>
  moveMany(desk, opinions, 'accept', ({ category, subject, committee }, opinion) => {
    // What may be an accusation, a secret or a lawsuit is never taken in by habit.
    if (opinion.suspicions.length > 0) throw refuse.lookAlone()
    return { set: sortedAs({ category, subject, committee }, desk.now), note: subject, evidence: { category, subject, committee } }
  }),
)
