import { look } from '../../src/domain/report/contracts'
import type { Report } from '../../src/domain/report/report'
import { fulfil } from '../runtime/serve'
import { reportView } from './views'

export default fulfil(look, async (desk, { id }) => reportView(desk, await desk.read<Report>('reports', id)))
