import { findByReceipt } from '../../src/domain/opinion/contracts'
import type { Opinion } from '../../src/domain/opinion/opinion'
import { readReceipt } from '../../src/domain/kernel/receipt'
import { refuse } from '../../src/domain/kernel/refusal'
import { fulfil } from '../runtime/serve'
import { find, is } from '../runtime/store'
import { progressView } from './views'

// Whoever holds the number hears how far it has come; what was said, and by whom, stays with its owner.
export default fulfil(findByReceipt, async (desk, { receipt }) => {
  const printed = readReceipt(receipt)
  if (!printed) throw refuse.mistypedReceipt()
  const [opinion] = await find<Opinion>('opinions', { where: { receipt: is(printed) }, limit: 1 })
  if (!opinion) throw refuse.noReceipt()
  return progressView(desk, opinion)
})
