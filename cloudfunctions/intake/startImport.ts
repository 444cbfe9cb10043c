import { startImport } from '../../src/domain/opinion/intake/hotlineContracts'
import type { HotlineImport } from '../../src/domain/opinion/intake/hotlineImport'
import { comingIn } from '../../src/domain/opinion/intake/fates'
import { minute } from '../../src/domain/kernel/calendar'
import { refuse } from '../../src/domain/kernel/refusal'
import { advanceFrom } from '../runtime/advance'
import { importErrand } from '../runtime/hotline/workOffImport'
import { fulfil } from '../runtime/serve'
import { touched } from '../runtime/store'
import { importView } from './importView'
import { movable } from './movable'

export default fulfil(startImport, async (desk, { id, version }) => {
  const record = await desk.read<HotlineImport>('imports', id)
  movable(desk, record, 'startImport', version)
  if (!record.plan || comingIn(record.plan.counts) === 0) throw refuse.nothingToImport()
  // First the clock's own reminder: should this be cut off after the move, the clock goes on with it all the same.
  await touched('errands', importErrand(id), { dueAt: desk.now + minute })
  const evidence = { plan: record.plan.digest, mapping: record.mapping }
  const started = await advanceFrom(desk, record, { kind: 'import', move: 'startImport', evidence, note: `${comingIn(record.plan.counts)} 条`, version })
  return importView(desk, started)
})
