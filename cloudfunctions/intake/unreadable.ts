import { unreadable } from '../../src/domain/opinion/intake/box'
import type { Opening } from '../../src/domain/opinion/intake/opening'
import { refuse, words } from '../../src/domain/kernel/refusal'
import { digest } from '../runtime/desk'
import { keptCopies } from '../runtime/photos'
import { fulfil } from '../runtime/serve'
import { commit } from '../runtime/store'
import { addLetter, letterOf } from './addLetter'
import { entered } from './views'

/** Counted and kept as a photo, so that somebody else may still make it out. */
export default fulfil(unreadable, async (desk, { id, key, photos, note }) => {
  const opening = await desk.read<Opening>('openings', id)
  const submission = digest(`${desk.actor.openid}|${key}`)
  const content = digest(JSON.stringify([id, photos, note]))
  const before = letterOf(opening, submission)
  if (before) {
    if (before.content !== content) throw refuse.letterEntered(before.no)
    return entered(desk, opening, before, null)
  }
  if (photos.length === 0) throw refuse.invalid({ photos: words.photoOfLetter })
  const kept = await keptCopies(desk, photos)
  const done = await addLetter(desk, opening, {
    move: 'unreadable',
    evidence: { photos },
    letter: { submission, content, opinion: null, slip: null, photos: kept, photographed: true, note },
    write: async (changes) => {
      await commit(changes)
      return true
    },
  })
  return entered(desk, done.opening, done.letter, null)
})
