import { lookAtMine } from '../../src/domain/opinion/contracts'
import type { Opinion } from '../../src/domain/opinion/opinion'
import { fulfil } from '../runtime/serve'
import { ownView } from './views'

export default fulfil(lookAtMine, async (desk, { id }) => ownView(desk, await desk.read<Opinion>('opinions', id)))
