import { look } from '../../src/domain/meeting/contracts'
import type { Meeting } from '../../src/domain/meeting/meeting'
import { fulfil } from '../runtime/serve'
import { meetingView } from './views'

export default fulfil(look, async (desk, { id }) => meetingView(desk, await desk.read<Meeting>('meetings', id)))
