import { lookAtImport } from '../../src/domain/opinion/intake/hotlineContracts'
import type { HotlineImport } from '../../src/domain/opinion/intake/hotlineImport'
import { fulfil } from '../runtime/serve'
import { importView } from './importView'

export default fulfil(lookAtImport, async (desk, { id }) => importView(desk, await desk.read<HotlineImport>('imports', id)))
