import type { Opinion } from '../../../src/domain/opinion/opinion'
import { newReceipt } from '../../../src/domain/kernel/receipt'
import type { HotlineImport } from '../../../src/domain/opinion/intake/hotlineImport'
import type { Desk } from '../desk'
import { newOpinion } from '../newOpinion'
import { add, find, oneOf } from '../store'
import type { Planned } from './rows'

/** Opinions in one write: well below what one call may carry, and few enough for a second try. */
export const together = 100

export type Entered = Pick<Opinion, '_id' | 'submission' | 'content' | 'receipt' | 'status' | 'hotline'>
const wanted = ['submission', 'content', 'receipt', 'status', 'hotline'] as const

/** Those of these submissions that are there already. */
export const alreadyThere = (submissions: readonly string[]): Promise<Entered[]> =>
  find<Entered>('opinions', { where: { submission: oneOf(submissions) }, order: 'submission', limit: submissions.length, only: wanted })

/**
 * Makes the opinions of these rows, in one write where all are new. Whenever that fails — some are there already from a
 * run that was cut off, another file or somebody at the same moment, or nobody knows whether the write got through — it
 * looks which are there and writes the others. Answers how each stands.
 */
export async function enter(desk: Desk, of: HotlineImport, rows: readonly Planned[], tries = 5): Promise<Map<string, Entered>> {
  const entered = new Map<string, Entered>()
  let left: Opinion[] = []
  // One after the other: all at once would all ask for the same room before the first answer is kept.
  for (const row of rows) left.push(await opinionOf(desk, of, row))
  for (let sure = true; ; ) {
    try {
      if (!sure) left = await stillToWrite(desk, left, entered)
      if (left.length > 0) await add('opinions', left)
      for (const one of left) entered.set(one.submission, one)
      return entered
    } catch (error) {
      if (tries === 0) throw error
      tries -= 1
      sure = false
    }
  }
}

async function stillToWrite(desk: Desk, left: readonly Opinion[], entered: Map<string, Entered>): Promise<Opinion[]> {
  const [there, taken] = await Promise.all([alreadyThere(left.map(({ submission }) => submission)), receiptsTaken(left)])
  for (const one of there) entered.set(one.submission, one)
  return left.filter(({ submission }) => !entered.has(submission)).map((one) => (taken.has(one.receipt) ? { ...one, receipt: newReceipt(desk.random) } : one))
}

async function receiptsTaken(opinions: readonly Opinion[]): Promise<Set<string>> {
  const receipts = opinions.map(({ receipt }) => receipt)
  const there = await find<Entered>('opinions', { where: { receipt: oneOf(receipts) }, order: 'receipt', limit: receipts.length, only: ['receipt'] })
  // Two that were drawn alike in one go are both drawn again.
  return new Set([...there.map(({ receipt }) => receipt), ...receipts.filter((one, at) => receipts.indexOf(one) !== at)])
}

async function opinionOf(desk: Desk, of: HotlineImport, row: Planned): Promise<Opinion> {
  const room = row.room === null ? null : await desk.directory.room(row.room)
  if (!room) throw new Error('a planned row has no room')
  const opinion = await newOpinion(desk, room, {
    says: '12345 导入',
    filed: true,
    submission: row.submission,
    content: row.content,
    channel: 'hotline',
    text: row.text,
    photos: [],
    phone: row.phone,
    // WeChat checks only what somebody who has just opened the mini-program wrote.
    check: 'unchecked',
    hotline: { import: of._id, row: row.no, ticket: row.ticket, unit: row.unit, caller: row.person },
    // When it was said; the id tells when it came in.
    ...(row.called === null ? {} : { at: row.called }),
  })
  const { marksSince: _, ...unmarked } = opinion
  // Whoever works it off, it was the importer's act; the import's own mark seals all of its rows by their digest.
  return { ...unmarked, marks: [], diary: opinion.diary.map((line) => ({ ...line, by: of.by, who: of.owner })) }
}
