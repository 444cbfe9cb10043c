import { refuseExtension } from '../../src/domain/supervision/contracts'
import { answered } from './answerExtension'
import { handoverMove } from './handoverMove'

export default handoverMove(refuseExtension, 'refuseExtension', ({ reason }, desk, handover) => answered(desk, handover, reason, false))
