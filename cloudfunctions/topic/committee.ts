import type { Committee } from '../../src/domain/directory/directory'
import { refuse, words } from '../../src/domain/kernel/refusal'
import type { Desk } from '../runtime/desk'

/** A committee that stands over these areas; an id alone could be anybody's. */
export async function requireCommittee(desk: Desk, areas: readonly string[], id: string): Promise<Committee> {
  const committee = (await desk.directory.committees(areas)).find(({ _id }) => _id === id)
  if (!committee) throw refuse.invalid({ committee: words.knownCommittee })
  return committee
}
