import { detach } from '../../src/domain/opinion/contracts'
import { outOfTopic } from '../../src/domain/opinion/decided'
import { staffMove } from './staffMove'

export default staffMove(detach, 'detach', (_input, _desk, opinion) => ({ set: outOfTopic(opinion) }))
