import { readSheet } from '../../src/domain/opinion/intake/hotlineContracts'
import type { HotlineImport } from '../../src/domain/opinion/intake/hotlineImport'
import { advanceFrom } from '../runtime/advance'
import { removeAll } from '../runtime/hotline/parts'
import { fulfil } from '../runtime/serve'
import { importView } from './importView'
import { keepLines } from './keepLines'
import { movable } from './movable'

export default fulfil(readSheet, async (desk, { id, version, sheet }) => {
  const record = await desk.read<HotlineImport>('imports', id)
  movable(desk, record, 'readSheet', version)
  const kept = await keepLines(record.file, sheet, `${id}/${desk.secret()}`)
  const read = await advanceFrom(desk, record, { kind: 'import', move: 'readSheet', evidence: { sheet }, set: { ...kept, mapping: null, plan: null }, note: sheet, version })
  await removeAll([...record.parts, ...(record.plan?.parts ?? [])])
  return importView(desk, read)
})
