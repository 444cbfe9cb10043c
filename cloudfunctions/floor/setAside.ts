import { setAside } from '../../src/domain/floor/contracts'
import { floorMove } from './floorMove'

export default floorMove(setAside, 'question', 'setAside', ({ reason }) => ({ set: { note: reason }, note: reason }))
