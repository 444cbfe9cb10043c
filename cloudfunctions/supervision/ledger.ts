import { ledger } from '../../src/domain/supervision/contracts'
import type { Handover } from '../../src/domain/supervision/handover'
import { handoverLine } from '../runtime/handoverLine'
import { ledgerCounts } from '../runtime/ledgerRows'
import { walk } from '../runtime/ledgerWalk'
import { pageSize } from '../runtime/lists'
import { fulfil } from '../runtime/serve'

/** A page may come short where little of much passes the filter; “更多” goes on from there. */
const most = 600

export default fulfil(ledger, async (desk, { after, ...filter }) => {
  const [{ items, next }, counts] = await Promise.all([
    walk<Handover>(desk, filter, { after, limit: pageSize, most, isShown: true }),
    after === null ? ledgerCounts(desk, filter) : null,
  ])
  return { items: await Promise.all(items.map((handover) => handoverLine(desk, handover))), next, counts }
})
