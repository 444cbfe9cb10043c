import { checkImport } from '../../src/domain/opinion/intake/hotlineContracts'
import type { HotlineImport } from '../../src/domain/opinion/intake/hotlineImport'
import { words, refuse } from '../../src/domain/kernel/refusal'
import { advanceFrom } from '../runtime/advance'
import { removeAll } from '../runtime/hotline/parts'
import { fulfil } from '../runtime/serve'
import { importView } from './importView'
import { movable } from './movable'
import { roomPlaces } from './places'
import { planRows } from './planRows'

export default fulfil(checkImport, async (desk, { id, version, mapping }) => {
  const record = await desk.read<HotlineImport>('imports', id)
  movable(desk, record, 'checkImport', version)
  const { columns, fallback } = mapping
  if (columns.text === null && columns.title === null) throw refuse.invalid({ 'mapping.columns.text': words.choose('哪一列是诉求内容') })
  const rooms = await roomPlaces(desk, record)
  if (fallback !== null && !rooms.some((room) => room.id === fallback)) throw refuse.invalid({ 'mapping.fallback': words.choose('自己辖区里的议事室') })
  const placed = columns.town !== null || columns.village !== null || columns.address !== null
  if (!placed && fallback === null) throw refuse.invalid({ 'mapping.fallback': '表里没有街道、社区、地址，请选一个议事室' })
  const plan = await planRows(desk, record, mapping, rooms)
  const checked = await advanceFrom(desk, record, { kind: 'import', move: 'checkImport', evidence: { mapping, plan: plan.digest }, set: { mapping, plan }, version })
  await removeAll(record.plan?.parts ?? [])
  return importView(desk, checked)
})
