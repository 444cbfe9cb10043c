import { verify } from '../../src/domain/supervision/contracts'
import { handoverMove } from './handoverMove'

// The last one verified completes its topic: journey.ts.
export default handoverMove(verify, 'verify', ({ outcome }) => ({ set: { outcome }, note: outcome }))
