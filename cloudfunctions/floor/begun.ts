import type { FloorRecord } from '../../src/domain/floor/row'
import type { Attendance } from '../../src/domain/meeting/attendance'
import type { Meeting } from '../../src/domain/meeting/meeting'
import type { Done } from '../../src/domain/kernel/view'
import { commit, get, isDuplicate, type Doc } from '../runtime/store'

type Owner = Pick<FloorRecord, 'attendance' | 'person' | 'name' | 'from'>

export const ownerOf = ({ _id, person, name, from }: Attendance): Owner => ({ attendance: _id, person, name, from })

/** Where a record of the room belongs, and whose it is. */
export const belonging = ({ _id, room, area, areas, committee }: Meeting, owner: Owner) => ({ meeting: _id, to: 'all' as const, room, area, areas, committee, ...owner })

export const doneOf = ({ _id, version, status }: { _id: string; version: number; status: string }): Done => ({ id: _id, version, status })

/** Added once, however often the phone tries: its id says what it is. */
export async function begin<T extends Doc & { version: number; status: string }>(record: T): Promise<Done> {
  try {
    await commit([{ add: [record], to: 'floor' }])
    return doneOf(record)
  } catch (error) {
    const same = isDuplicate(error) ? await get<T>('floor', record._id) : null
    if (!same) throw error
    return doneOf(same)
  }
}
