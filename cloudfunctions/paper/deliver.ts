import { createHash } from 'node:crypto'
import { hour } from '../../src/domain/kernel/calendar'
import { keptHours, type Ending, type Made } from '../../src/domain/kernel/paper'
import { refuse } from '../../src/domain/kernel/refusal'
import type { PaperMade } from '../../src/domain/paper/made'
import type { Desk } from '../runtime/desk'
import { add } from '../runtime/store'
import { addressesOf, putFile, removeFiles } from '../runtime/wechat'
import { fileName } from './model/text'

interface Making {
  /** Without its ending. */
  name: string
  ending: Ending
  bytes: Buffer
  /** The record it was made of, such as topics/… */
  about: string
  what: string
  note?: string | null
}

/**
 * Puts the file where nobody can guess it, for a day, and writes down who took out what: nobody is given an address that
 * the audit does not know of. The mark holds the file's digest; made again from the same record, it comes out the same.
 */
export async function deliver(desk: Desk, { name, ending, bytes, about, what, note = null }: Making): Promise<Made> {
  const until = desk.now + keptHours * hour
  const file = await putFile(`papers/${desk.secret()}${desk.secret()}.${ending}`, bytes)
  const _id = desk.id()
  const digest = createHash('sha256').update(bytes).digest('hex')
  const called = `${fileName(name)}.${ending}`
  const kept: PaperMade = {
    _id,
    version: 1,
    at: desk.now,
    person: desk.actor.person?.id ?? '',
    about,
    what,
    name: called,
    size: bytes.length,
    digest,
    file,
    removeAt: until,
    marks: [desk.mark(`papers/${_id}`, 1, { about, what, ending, digest })],
    marksSince: desk.now,
  }
  try {
    await add('papers', [kept])
  } catch (error) {
    // What nobody wrote down must not lie about.
    await removeFiles([file])
    throw error
  }
  const [address] = await addressesOf([file], keptHours * 3600)
  if (!address) throw refuse.paperGone()
  return { address, name: called, ending, size: bytes.length, until, note }
}
