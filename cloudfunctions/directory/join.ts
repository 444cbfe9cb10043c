import { join } from '../../src/domain/directory/contracts'
import { wrongNumbersMost } from '../../src/domain/directory/directory'
import { refuse, words } from '../../src/domain/kernel/refusal'
import { actorOf, type Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { commit, isDuplicate } from '../runtime/store'
import { invitedBy, type Invited } from './invited'
import { meView } from './views'

/** Whoever holds the invitation becomes the person; the openid comes from WeChat and from nowhere else. */
export default fulfil(join, async (desk, { invitation, phone }) => {
  const person = await invitedBy(desk, invitation)
  if (person.phone !== null) await requireNumber(desk, person, phone)
  const { openid } = desk.actor
  const data = {
    status: 'bound',
    openid,
    invitation: null,
    version: person.version + 1,
    diary: [...person.diary, { at: desk.now, move: 'join', says: '开通', by: person.name, who: person._id, from: 'invited', to: 'bound', note: null }],
    marks: [...person.marks, desk.mark(`people/${person._id}`, person.version + 1, null)],
    marksSince: person.marksSince ?? desk.now,
  }
  try {
    await commit([
      { update: person._id, in: 'people', version: person.version, data },
      { add: [{ _id: openid, person: person._id } as { _id: string }], to: 'bindings' },
    ])
  } catch (error) {
    if (isDuplicate(error)) throw refuse.alreadyBound()
    throw error
  }
  return meView(desk, await actorOf(openid))
})

/**
 * Never less than the number the roster has: whoever a forwarded invitation reaches first is not the person for that. A
 * wrong one is written down before it is told, on the version that was read, so that many at once are no more than five.
 */
async function requireNumber(desk: Desk, person: Invited, phone: string | null): Promise<void> {
  if (phone === null) throw refuse.invalid({ phone: words.rosterPhone })
  if (phone === person.phone) return
  const wrong = (person.invitation.wrong ?? 0) + 1
  const left = wrongNumbersMost - wrong
  const ends = left <= 0
  const data = {
    invitation: ends ? null : { ...person.invitation, wrong },
    version: person.version + 1,
    diary: ends ? [...person.diary, { at: desk.now, move: 'endInvitation', says: '手机号错了五次，邀请作废', by: '系统', who: null, from: 'invited', to: 'invited', note: null }] : person.diary,
    marks: [...person.marks, desk.mark(`people/${person._id}`, person.version + 1, { wrong })],
    marksSince: person.marksSince ?? desk.now,
  }
  // Somebody else was faster: the door begins anew (serve.ts), and counts this one after theirs.
  await commit([{ update: person._id, in: 'people', version: person.version, data }])
  throw ends ? refuse.invitationEnded() : refuse.phoneDiffers(left)
}
