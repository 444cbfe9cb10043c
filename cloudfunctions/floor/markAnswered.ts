import { markAnswered } from '../../src/domain/floor/contracts'
import { floorMove } from './floorMove'

export default floorMove(markAnswered, 'question', 'markAnswered', ({ who, note }) => ({ set: { answeredBy: who, note }, note: who }))
