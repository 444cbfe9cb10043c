import { grantExtension } from '../../src/domain/supervision/contracts'
import { answered } from './answerExtension'
import { handoverMove } from './handoverMove'

export default handoverMove(grantExtension, 'grantExtension', (_input, desk, handover) => answered(desk, handover, null, true))
