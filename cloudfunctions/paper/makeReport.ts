import { makeReport } from '../../src/domain/paper/contracts'
import type { Report } from '../../src/domain/report/report'
import { fulfil } from '../runtime/serve'
import { deliver } from './deliver'
import { report } from './documents/report'
import { asWord } from './file'

export default fulfil(makeReport, async (desk, { id }) => {
  const record = await desk.read<Report>('reports', id)
  const room = await desk.directory.room(record.room)
  return deliver(desk, { ...(await asWord(report(record, room?.name ?? '议事室'))), about: `reports/${id}`, what: record.kind })
})
