import { templates as asked } from '../../src/domain/notice/contracts'
import { consentId, type Consent } from '../../src/domain/notice/ledger'
import { fulfil } from '../runtime/serve'
import { find, oneOf } from '../runtime/store'
import { templates } from '../runtime/templates'

export default fulfil(asked, async ({ actor }) => {
  const all = templates()
  const lasting = all.filter(({ longTerm }) => longTerm).map(({ id }) => consentId(actor.openid, id))
  const rows = lasting.length === 0 ? [] : await find<Consent>('consents', { where: { _id: oneOf(lasting) }, limit: lasting.length, only: ['standing'] })
  const standing = new Set(rows.filter((row) => row.standing).map(({ _id }) => _id))
  return { templates: all.map(({ id, title, longTerm, kinds }) => ({ id, title, longTerm, kinds: [...kinds], standing: standing.has(consentId(actor.openid, id)) })) }
})
