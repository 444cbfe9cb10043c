import { look } from '../../src/domain/board/contracts'
import type { Bulletin } from '../../src/domain/board/bulletin'
import { fulfil } from '../runtime/serve'
import { deskView } from './deskViews'

export default fulfil(look, async (desk, { id }) => deskView(desk, await desk.read<Bulletin>('bulletins', id)))
