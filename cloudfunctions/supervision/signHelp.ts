import { signHelp } from '../../src/domain/supervision/contracts'
import { refuse } from '../../src/domain/kernel/refusal'
import { unitName } from '../runtime/livingUnit'
import { helping, unitMove } from './hand'

export default unitMove(signHelp, 'signHelp', helping, async ({ unit }, desk, { helpers }, { by }) => {
  if (helpers.some((helper) => helper.unit === unit && helper.signedAt !== null)) throw refuse.helperSigned()
  return {
    set: { helpers: helpers.map((helper) => (helper.unit === unit ? { ...helper, signedAt: desk.now, signedBy: by } : helper)) },
    note: await unitName(desk.directory, unit),
  }
})
