import { look } from '../../src/domain/topic/contracts'
import type { Topic } from '../../src/domain/topic/topic'
import { fulfil } from '../runtime/serve'
import { topicView } from './views'

export default fulfil(look, async (desk, { id }) => topicView(desk, await desk.read<Topic>('topics', id)))
