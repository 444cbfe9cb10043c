import type { Turn } from '../../src/domain/floor/turn'
import { sharedMost } from '../runtime/floorFigures'
import { find, is } from '../runtime/store'

export const turnsOf = (meeting: string): Promise<Turn[]> => find<Turn>('floor', { where: { meeting: is(meeting), kind: is('turn') }, limit: sharedMost })
