import { learnSoon } from '../../src/domain/opinion/engineContracts'
import { engineMove } from './engineMove'

/** The clock learns within the next minute or two. */
export default engineMove(learnSoon, 'learnSoon', (_input, desk) => ({ set: { askedAt: desk.now } }))
