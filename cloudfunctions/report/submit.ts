import { refuse } from '../../src/domain/kernel/refusal'
import { submit } from '../../src/domain/report/contracts'
import { wanting } from '../../src/domain/report/ready'
import { reportMove } from './reportMove'
import { requireGround } from './stands'

export default reportMove(submit, 'submit', async (_input, _desk, report) => {
  const missing = wanting(report)
  if (Object.keys(missing).length > 0) throw refuse.invalid(missing)
  await requireGround(report)
  return {}
})
