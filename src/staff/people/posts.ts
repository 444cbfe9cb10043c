import type { PickedLists, PostName } from './types'

/** Where a post of each role lies: which list its place is picked from, and what that list is called. */
export const placesFor = (role: PostName, { rooms, committees, units, areas }: PickedLists) => {
  if (role === 'clerk' || role === 'convener') return { label: '哪个议事室', options: rooms }
  if (role === 'committee') return { label: '哪个专委会', options: committees }
  if (role === 'unit') return { label: '哪个单位', options: units }
  return { label: role === 'member' ? '在哪个地方履职' : '哪个地方', options: areas }
}
