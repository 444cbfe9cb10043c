import { consent } from '../../src/domain/notice/contracts'
import { consentId } from '../../src/domain/notice/notice'
import { fulfil } from '../runtime/serve'
import { get, increased, commit, isDuplicate, touched } from '../runtime/store'

export default fulfil(consent, async (desk, { accepted }) => {
  for (const kind of new Set(accepted)) {
    const _id = consentId(desk.actor.openid, kind)
    if (await touched('consents', _id, { left: increased(1) })) continue
    try {
      await commit([{ add: [{ _id, left: 1 } as { _id: string }], to: 'consents' }])
    } catch (error) {
      if (!isDuplicate(error)) throw error
      await touched('consents', _id, { left: increased(1) })
    }
  }
  const [first] = accepted
  const row = first ? await get<{ _id: string; left: number }>('consents', consentId(desk.actor.openid, first)) : null
  return { left: row?.left ?? 0 }
})
