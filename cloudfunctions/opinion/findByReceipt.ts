import { findByReceipt } from '../../src/domain/opinion/contracts'
import type { Opinion } from '../../src/domain/opinion/opinion'
import { readReceipt } from '../../src/domain/kernel/receipt'
import { refuse } from '../../src/domain/kernel/refusal'
import { fulfil } from '../runtime/serve'
import { find, is } from '../runtime/store'
import { progressView } from './views'

const askedInPerson = { name: '我提的事', how: '请用提交时的微信打开“我提的事”，里面写着该去哪里办', phone: null }

// Whoever holds the number hears how far it has come; what was said, and by whom, stays with its owner.
export default fulfil(findByReceipt, async (desk, { receipt }) => {
  const printed = readReceipt(receipt)
  if (!printed) throw refuse.mistypedReceipt()
  const [opinion] = await find<Opinion>('opinions', { where: { receipt: is(printed) }, limit: 1 })
  if (!opinion) throw refuse.noReceipt()
  const progress = await progressView(desk, opinion)
  // That it was an accusation is for its owner's eyes only; a slip may lie on anybody's table.
  if (opinion.status === 'quarantined') return { ...progress, why: null, door: askedInPerson }
  return progress
})
