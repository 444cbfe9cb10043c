import { cancelDuty } from '../../src/domain/opinion/intake/roster'
import type { Duty } from '../../src/domain/opinion/intake/duty'
import { advanceFrom } from '../runtime/advance'
import { fulfil } from '../runtime/serve'

export default fulfil(cancelDuty, async (desk, { id, version }) => {
  const duty = await desk.read<Duty>('duties', id)
  const moved = await advanceFrom(desk, duty, { kind: 'duty', move: 'cancelDuty', version })
  return { id, version: moved.version, status: moved.status }
})
