import { exclusionOf } from '../../src/domain/opinion/screening'
import type { Opinion } from '../../src/domain/opinion/opinion'

/** Where somebody without WeChat hears what nobody else may: in person, with the number. */
export const inPerson = { name: '政协机关', how: '请本人带上编号，到政协机关当面问', phone: null }

/** What became of it, to be read out to somebody who holds no phone; null while there is nothing to tell. */
export function outcomeOf({ status, answer, reason, door }: Opinion): string | null {
  if (status === 'quarantined') return inPerson.how
  if (status === 'answered' || status === 'settled') return answer
  const where = door ? `${door.name}：${door.how}` : ''
  if (status === 'referred') return `已经转给${where}`
  return status === 'declined' ? `${reason ? exclusionOf(reason).plain : ''}${where}` : null
}
