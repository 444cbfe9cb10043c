import { imports } from '../../src/domain/opinion/intake/hotlineContracts'
import { importLife, type HotlineImport } from '../../src/domain/opinion/intake/hotlineImport'
import { listFor } from '../runtime/lists'
import { fulfil } from '../runtime/serve'
import { progressOf } from './importView'
import { whereOf } from './places'

export default fulfil(imports, async (desk, { after }) => {
  const { items, next } = await listFor<HotlineImport>(desk, 'imports', { roles: ['clerk', 'office'], after, newest: true })
  return {
    items: await Promise.all(
      items.map(async (record) => ({
        id: record._id,
        name: record.name,
        at: record.at,
        by: record.by,
        where: await whereOf(desk, record),
        status: record.status,
        statusLabel: importLife.states[record.status],
        ...progressOf(record),
      })),
    ),
    next,
  }
})
