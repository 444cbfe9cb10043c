import { noteDecline } from '../../src/domain/topic/takingPart'
import { volunteerMove } from './volunteerMove'

export default volunteerMove(noteDecline, 'noteDecline')
