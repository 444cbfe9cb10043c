import { contribute } from '../../src/domain/topic/preparing'
import type { Contribution } from '../../src/domain/topic/facts'
import { refuse } from '../../src/domain/kernel/refusal'
import { noticeRow } from '../runtime/noticeRow'
import { digest } from '../runtime/desk'
import { keptCopies } from '../runtime/photos'
import { fulfil } from '../runtime/serve'
import { commit, find, is, isDuplicate } from '../runtime/store'
import { clerksOf } from './clerks'
import { myPack, takesMore } from './myPack'

export default fulfil(contribute, async (desk, { topic: id, key, text, photos }) => {
  const { topic, reading } = await myPack(desk, id)
  if (!takesMore(topic)) throw refuse.factsClosed()
  const writing = digest(`${desk.actor.openid}|${key}`)
  const sameOne = () => find<Contribution>('contributions', { where: { writing: is(writing) }, limit: 1 })
  const [before] = await sameOne()
  if (before) return { id: before._id }
  const [kept, clerks] = await Promise.all([keptCopies(desk, photos), clerksOf(topic.room)])
  const _id = desk.id()
  const written: Contribution = {
    _id, topic: id, room: topic.room, at: desk.now, person: reading.person, name: reading.name, from: reading.from, text, photos: kept, writing,
    version: 1, marks: [desk.mark(`contributions/${_id}`, 1, { topic: id, text })], marksSince: desk.now,
  }
  const about = `contributions/${_id}`
  const notices = clerks.map((to) =>
    noticeRow({ origin: { about, version: 1, kind: 'contribution' }, to, kind: 'task', about, page: `/topics/research/index?id=${id}`, title: topic.title, body: `${reading.name}补充了情况`, at: desk.now }),
  )
  try {
    await commit([{ add: [written], to: 'contributions' }, ...(notices.length > 0 ? [{ add: notices, to: 'notices' }] : [])])
    return { id: _id }
  } catch (error) {
    const [same] = isDuplicate(error) ? await sameOne() : []
    if (!same) throw error
    return { id: same._id }
  }
})
