import type { lists } from '@/domain/directory/contracts'
import type { OutputOf } from '@/domain/kernel/contract'
import type { posts } from '@/domain/kernel/actor'

export type PickedLists = OutputOf<typeof lists>
export type PostName = (typeof posts)[number]
export interface Invited {
  name: string
  invitation: string
  until: number
}
