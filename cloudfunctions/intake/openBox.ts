import { openBox } from '../../src/domain/opinion/intake/box'
import { samePerson, type Opening } from '../../src/domain/opinion/intake/opening'
import { day, minute } from '../../src/domain/kernel/calendar'
import { refuse, words } from '../../src/domain/kernel/refusal'
import { born } from '../runtime/born'
import { digest } from '../runtime/desk'
import { keptCopies } from '../runtime/photos'
import { fulfil } from '../runtime/serve'
import { commit, find, is, isDuplicate } from '../runtime/store'
import { boxOfMine } from './mine'

/** Two people open a box: the one who writes it down and another, both by name. */
export default fulfil(openBox, async (desk, { key, box: scene, openedAt, witness, witnessAs, count, seal, note, photos }) => {
  const { box, room } = await boxOfMine(desk, scene)
  const { id: person, name } = desk.actor.person ?? { id: '', name: '' }
  const wrong = {
    ...(samePerson(witness, name) && { witness: words.sameWitness }),
    ...((openedAt > desk.now + 5 * minute || openedAt < desk.now - 30 * day) && { openedAt: words.openedWhen }),
  }
  if (Object.keys(wrong).length > 0) throw refuse.invalid(wrong)
  const kept = await keptCopies(desk, photos)
  const submission = digest(`${desk.actor.openid}|${key}`)
  const opening: Opening = {
    ...born(desk, 'opening', {
      says: '开箱',
      note: `和${witness}一起，${count === 0 ? '箱里没有信' : `${count} 封`}，封条${seal}`,
      evidence: { openedAt, witness, count, seal, photos },
      ...(count === 0 && { status: 'closed' }),
    }),
    submission,
    room: room._id,
    area: room.area,
    areas: room.areas,
    point: box._id,
    openedAt,
    by: { person, name },
    witness: { name: witness, as: witnessAs },
    count,
    seal,
    note,
    photos: kept,
    letters: [],
  }
  try {
    await commit([{ add: [opening], to: 'openings' }])
    return { id: opening._id }
  } catch (error) {
    const [before] = isDuplicate(error) ? await find<Opening>('openings', { where: { submission: is(submission) }, limit: 1 }) : []
    if (!before) throw error
    return { id: before._id }
  }
})
