import { consent } from '../../src/domain/notice/contracts'
import { hearAccept, hearNo } from '../../src/domain/notice/ledger'
import { hear } from '../runtime/consents'
import { fulfil } from '../runtime/serve'
import { templates } from '../runtime/templates'

/** What the phone says of the question; WeChat's own word (clock/hearConsent.ts) counts the same tap no second time. */
export default fulfil(consent, async ({ actor, now }, { key, accepted, refused = [] }) => {
  const known = new Set(templates().map(({ id }) => id))
  const mine = (ids: readonly string[]) => [...new Set(ids)].filter((id) => known.has(id))
  const heard = mine(accepted)
  await Promise.all([
    ...heard.map((id) => hear(actor.openid, id, (row) => hearAccept(row, { by: 'phone', key, at: now }, now))),
    ...mine(refused).map((id) => hear(actor.openid, id, (row) => hearNo(row, now))),
  ])
  return { heard: heard.length }
})
