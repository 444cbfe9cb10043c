import { quarantine } from '../../src/domain/opinion/contracts'
import { outcome } from './decline'
import { staffMove } from './staffMove'

export default staffMove(quarantine, 'quarantine', ({ reason }) => {
  const { set, note } = outcome(reason)
  // What is hidden teaches nobody anything.
  return { set: { ...set, decidedAt: null }, note }
})
