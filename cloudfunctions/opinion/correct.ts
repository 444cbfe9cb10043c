import { correct } from '../../src/domain/opinion/desk/contracts'
import { staffMove } from './staffMove'

/** What was told was wrong: it is taken back whole, and whoever spoke hears that it is worked on again (journey.ts). */
export default staffMove(correct, 'correct', ({ note }) => ({ set: { answer: null, door: null, reason: null, toldAt: null }, note }))
