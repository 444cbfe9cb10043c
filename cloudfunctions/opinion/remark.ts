import { remark } from '../../src/domain/opinion/desk/contracts'
import { remarksMost, type Remark } from '../../src/domain/opinion/remark'
import { refuse } from '../../src/domain/kernel/refusal'
import { clip } from '../../src/domain/kernel/letters'
import { numberOf } from '../../src/domain/journey'
import { digest } from '../runtime/desk'
import { noticeRow } from '../runtime/noticeRow'
import { fulfil } from '../runtime/serve'
import { commit, count, find, is, isDuplicate } from '../runtime/store'
import { colleaguesOf } from './colleagues'
import { readable } from './readable'

export default fulfil(remark, async (desk, { id, key, text, to }) => {
  const opinion = await readable(desk, id)
  const me = desk.actor.person
  if (!me) throw refuse.notAllowed()
  if ((await count('remarks', { opinion: is(opinion._id), who: is(me.id) })) >= remarksMost) throw refuse.remarksFull(remarksMost)
  const asked = to.length === 0 ? [] : (await colleaguesOf(desk, opinion)).filter(({ _id }) => to.includes(_id))
  if (asked.length < new Set(to).size) throw refuse.notColleague()
  const _id = desk.id()
  const written: Remark = {
    _id,
    opinion: opinion._id,
    room: opinion.room,
    at: desk.now,
    who: me.id,
    by: me.name,
    text,
    to: asked.map((person) => person._id),
    names: asked.map((person) => person.name),
    writing: digest(`${desk.actor.openid}|${key}`),
    version: 1,
    marks: [desk.mark(`remarks/${_id}`, 1, { opinion: opinion._id, text, to })],
    marksSince: desk.now,
  }
  // The notice leaves the house, the remark does not: it says only that there is one.
  const notices = asked.map((person) =>
    noticeRow({
      origin: { about: `remarks/${_id}`, version: 1, kind: 'remark' },
      to: { person: person._id, openid: person.openid },
      kind: 'task',
      about: `opinions/${opinion._id}`,
      page: `/staff/opinion/index?id=${opinion._id}`,
      title: numberOf(opinion),
      body: `${clip(me.name, 8)}请您看一看`,
      at: desk.now,
    }),
  )
  try {
    await commit([{ add: [written], to: 'remarks' }, ...(notices.length > 0 ? [{ add: notices, to: 'notices' }] : [])])
    return { id: _id }
  } catch (error) {
    const [same] = isDuplicate(error) ? await find<Remark>('remarks', { where: { writing: is(written.writing) }, limit: 1 }) : []
    if (!same) throw error
    return { id: same._id }
  }
})
