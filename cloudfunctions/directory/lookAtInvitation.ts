import { lookAtInvitation } from '../../src/domain/directory/contracts'
import { roleNames } from '../../src/domain/kernel/actor'
import { letters } from '../../src/domain/kernel/letters'
import { fulfil } from '../runtime/serve'
import { invitedBy } from './invited'
import { scopeName } from './views'

/** Enough for whoever it was meant for; whoever it was not meant for learns no name. */
export default fulfil(lookAtInvitation, async (desk, { invitation }) => {
  const person = await invitedBy(desk, invitation)
  const [post] = person.posts
  return {
    name: `${letters(person.name, 1).join('')}××`,
    roleName: post ? roleNames[post.role] : '',
    scopeName: post ? await scopeName(desk, post) : '',
    asksPhone: person.phone !== null,
    until: person.invitation.until,
  }
})
