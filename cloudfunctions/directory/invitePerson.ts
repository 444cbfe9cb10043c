import { invitePerson } from '../../src/domain/directory/contracts'
import { convenerDuties, type Person } from '../../src/domain/directory/directory'
import type { PostRole } from '../../src/domain/kernel/actor'
import { scopesOf } from '../../src/domain/kernel/actor'
import { refuse } from '../../src/domain/kernel/refusal'
import type { Desk } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { commit } from '../runtime/store'
import { invitationFor } from './invited'

export default fulfil(invitePerson, async (desk, { name, from, duty, phone, role, scope }) => {
  const { area, areas, level } = await placeOf(desk, role, scope)
  if (role === 'convener' && level && !convenerDuties[level].some((eligible) => duty?.includes(eligible))) {
    throw refuse.invalid({ duty: `召集人一般由${convenerDuties[level].join('、')}担任，请填写职务` })
  }
  const _id = desk.id()
  const { stored, invitation, until } = invitationFor(desk, _id)
  const post = { role, scope: role === 'member' ? _id : scope }
  const person: Person = {
    _id,
    status: 'invited',
    version: 1,
    at: desk.now,
    name,
    from,
    duty,
    phone,
    openid: null,
    posts: [post],
    postKeys: [`${post.role}:${post.scope}`],
    area,
    areas,
    invitation: stored,
    diary: [{ at: desk.now, move: 'begin', says: '邀请', by: desk.actor.person?.name ?? '', who: desk.actor.person?.id ?? null, from: 'invited', to: 'invited', note: null }],
    marks: [desk.mark(`people/${_id}`, 1, { role, scope })],
    marksSince: desk.now,
  }
  await commit([{ add: [person], to: 'people' }])
  return { id: _id, invitation, until }
})

/** Where the post lies; it must be inside the office's own area. */
async function placeOf(desk: Desk, role: PostRole, scope: string) {
  const { directory } = desk
  const room = role === 'clerk' || role === 'convener' ? await directory.room(scope) : null
  const holder = role === 'committee' ? await directory.committee(scope) : role === 'unit' ? await directory.unit(scope) : null
  const area = await directory.area(room?.area ?? holder?.area ?? scope)
  const mine = scopesOf(desk.actor, 'office')
  const known = role === 'clerk' || role === 'convener' ? room : role === 'committee' || role === 'unit' ? holder : area
  if (!area || !known || !area.path.some((one) => mine.includes(one))) throw refuse.notFound()
  if (role === 'unit' && (await directory.unit(scope))?.dissolved) throw refuse.unitDissolved()
  return { area: area._id, areas: area.path, level: room?.level ?? null }
}
