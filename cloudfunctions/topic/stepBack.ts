import { stepBack } from '../../src/domain/topic/takingPart'
import { volunteerMove } from './volunteerMove'

export default volunteerMove(stepBack, 'stepBack')
