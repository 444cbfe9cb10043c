import type { Letter, Opening } from '../../src/domain/opinion/intake/opening'
import { refuse } from '../../src/domain/kernel/refusal'
import { prepare } from '../runtime/advance'
import type { Desk } from '../runtime/desk'
import { get, Stale, type Change } from '../runtime/store'

export type NewLetter = Omit<Letter, 'no' | 'at' | 'by'>

interface Adding {
  move: 'enterLetter' | 'unreadable'
  evidence: Readonly<Record<string, unknown>>
  letter: NewLetter
  /** Writes it, with the opening's own changes, in one go. False: an earlier try of the same letter had got through. */
  write(changes: readonly Change[], letter: Letter): Promise<boolean>
}

/** Takes the opening's next number. Whoever enters at the same moment gets the one after. */
export async function addLetter(desk: Desk, opening: Opening, adding: Adding, tries = 4): Promise<{ opening: Opening; letter: Letter }> {
  const { move, evidence, write } = adding
  if (opening.status !== 'closed' && opening.letters.length >= opening.count) throw refuse.boxFull(opening.count)
  const letter: Letter = { no: opening.letters.length + 1, at: desk.now, by: desk.actor.person?.name ?? '', ...adding.letter }
  const { moved, changes } = await prepare(desk, desk.actor, opening, {
    kind: 'opening', move, evidence, set: { letters: [...opening.letters, letter] }, note: `第 ${letter.no} 封`,
  })
  try {
    if (await write(changes, letter)) return { opening: moved, letter }
  } catch (error) {
    if (!(error instanceof Stale) || tries === 0) throw error
  }
  const latest = await get<Opening>('openings', opening._id)
  const before = latest && letterOf(latest, letter.submission)
  if (latest && before) return { opening: latest, letter: before }
  if (!latest || tries === 0) throw refuse.stale()
  return addLetter(desk, latest, adding, tries - 1)
}

export const letterOf = (opening: Opening, submission: string): Letter | undefined => opening.letters.find((one) => one.submission === submission)
