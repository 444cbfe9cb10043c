import { detach } from '../../src/domain/opinion/contracts'
import { staffMove } from './staffMove'

export default staffMove(detach, 'detach', () => ({ set: { topic: null } }))
