import { findByReceipt } from '../../src/domain/opinion/contracts'
import type { Slip } from '../../src/domain/opinion/intake/slips'
import type { Opinion } from '../../src/domain/opinion/opinion'
import { readReceipt, readSlip } from '../../src/domain/kernel/receipt'
import { lookUpLimits } from '../../src/domain/opinion/pace'
import { refuse } from '../../src/domain/kernel/refusal'
import type { Desk } from '../runtime/desk'
import { keepPace } from '../runtime/pace'
import { inPerson } from '../runtime/outcome'
import { fulfil } from '../runtime/serve'
import { find, get, is } from '../runtime/store'
import { progressView } from './views'

const askedInPerson = { name: '我提的事', how: '请用提交时的微信打开“我提的事”，里面写着该去哪里办', phone: null }

// Whoever holds the number hears how far it has come; what was said, and by whom, stays with its owner.
export default fulfil(findByReceipt, async (desk, { receipt }) => {
  const printed = readReceipt(receipt) ?? readSlip(receipt)
  if (!printed) throw refuse.mistypedReceipt()
  if ((await keepPace(desk, 'findByReceipt', printed, lookUpLimits)) === 'tooMany') throw refuse.lookedUpOften()
  const opinion = readSlip(printed) ? await bySlip(desk, printed) : await byReceipt(printed)
  if (!opinion) throw refuse.noReceipt()
  const progress = { ...(await progressView(desk, opinion)), receipt: printed }
  // That it was an accusation is for its owner's eyes only; a slip may lie on anybody's table.
  if (opinion.status === 'quarantined') return { ...progress, why: null, door: opinion.openid ? askedInPerson : inPerson }
  return progress
})

async function byReceipt(receipt: string): Promise<Opinion | undefined> {
  const [opinion] = await find<Opinion>('opinions', { where: { receipt: is(receipt) }, limit: 1 })
  return opinion
}

/** The stub of a paper slip: its letter may still lie in the box. */
async function bySlip(desk: Desk, number: string): Promise<Opinion | null> {
  const slip = await get<Slip>('slips', number)
  if (!slip) return null
  if (slip.used) return get<Opinion>('opinions', slip.used.opinion)
  const room = await desk.directory.room(slip.room)
  throw refuse.slipNotYet(room?.name ?? '议事室', room?.phone ?? null)
}
