import { redraft } from '../../src/domain/board/contracts'
import { bulletinMove } from './bulletinMove'

export default bulletinMove(redraft, 'redraft', (_input, desk) => ({ set: { writer: desk.actor.person?.name ?? '', reviewer: null } }))
