import { offerAgain } from '../../src/domain/topic/takingPart'
import { topicTaking } from './signingUp'
import { volunteerMove } from './volunteerMove'

export default volunteerMove(offerAgain, 'offerAgain', (_desk, { topic }) => topicTaking(topic))
