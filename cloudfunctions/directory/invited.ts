import type { Person } from '../../src/domain/directory/directory'
import { day } from '../../src/domain/kernel/calendar'
import { refuse } from '../../src/domain/kernel/refusal'
import { digest, type Desk } from '../runtime/desk'
import { get } from '../runtime/store'

const validFor = 7 * day

/** A new invitation for this person. 72 bits of secret: with the id they fill the 32 letters a code of WeChat's may carry. */
export function invitationFor(desk: Desk, id: string): { stored: NonNullable<Person['invitation']>; invitation: string; until: number } {
  const secret = desk.secret(9)
  const until = desk.now + validFor
  return { stored: { digest: digest(secret), until }, invitation: `${id}.${secret}`, until }
}

export type Invited = Person & { invitation: NonNullable<Person['invitation']> }

/** Whom the invitation was made for. Used up, ended, mistyped and made up are told alike. */
export async function invitedBy(desk: Desk, invitation: string): Promise<Invited> {
  const dot = invitation.indexOf('.')
  const person = await get<Person>('people', invitation.slice(0, dot))
  if (person?.invitation?.digest !== digest(invitation.slice(dot + 1)) || person.status !== 'invited') throw refuse.badInvitation()
  if (person.invitation.until < desk.now) throw refuse.oldInvitation()
  return person as Invited
}
