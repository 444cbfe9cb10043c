import { consentId, mayTake, noConsent, type Consent, type Heard } from '../../src/domain/notice/ledger'
import type { NoticeKind } from '../../src/domain/notice/notice'
import { add, find, get, increased, is, isDuplicate, oneOf, past, pulled, pushed, updateWhere } from './store'
import { templateOf } from './templates'

/** As many as one row could have taken and not yet settled, with plenty to spare. */
const takenMost = 50
const triesMost = 8

/** Writes down what was heard about one person's consent; whoever loses a race reads again and decides anew. */
export async function hear(openid: string, template: string, what: (row: Consent) => Heard | null): Promise<void> {
  const _id = consentId(openid, template)
  for (let tries = 0; tries < triesMost; tries += 1) {
    const row = await get<Consent>('consents', _id)
    const heard = what(row ?? noConsent(_id))
    if (!heard) return
    if (row) {
      const data = { ...heard.set, left: increased(heard.more), rev: row.rev + 1 }
      if ((await updateWhere('consents', { _id: is(_id), rev: is(row.rev) }, data)) === 1) return
      continue
    }
    try {
      const first: Consent = { ...noConsent(_id), ...heard.set, left: heard.more, rev: 1 }
      await add('consents', [first])
      return
    } catch (error) {
      if (!isDuplicate(error)) throw error
    }
  }
  throw new Error('consent ledger is too busy')
}

/** One consent for one notice, if so many stay back. Taken before sending: two senders must not spend the same one. */
export const take = async (openid: string, template: string, notice: string, reserve: number): Promise<boolean> =>
  (await updateWhere('consents', { _id: is(consentId(openid, template)), left: past(reserve) }, { left: increased(-1), taken: pushed(notice, takenMost), rev: increased(1) })) === 1

/** Given back once, however often it is tried. */
export const giveBack = (openid: string, template: string, notice: string): Promise<number> =>
  updateWhere('consents', { _id: is(consentId(openid, template)), taken: is(notice) }, { left: increased(1), taken: pulled(notice), rev: increased(1) })

export const consentOf = (openid: string, template: string): Promise<Consent | null> => get<Consent>('consents', consentId(openid, template))

/** As many as a query takes in one list of ids. */
const atOnce = 500

/** Which of these openids a notice of this kind can be expected to reach. */
export async function consenting(openids: readonly string[], kind: NoticeKind): Promise<Set<string>> {
  const template = templateOf(kind)
  if (!template || openids.length === 0) return new Set()
  const all = [...new Set(openids)]
  const parts = Array.from({ length: Math.ceil(all.length / atOnce) }, (_, part) => all.slice(part * atOnce, (part + 1) * atOnce))
  const rows = (await Promise.all(parts.map((some) => find<Consent>('consents', { where: { _id: oneOf(some.map((openid) => consentId(openid, template.id))) }, limit: atOnce, only: ['left', 'standing'] })))).flat()
  const may = new Set(rows.filter((row) => mayTake(row, template.longTerm)).map(({ _id }) => _id))
  return new Set(all.filter((openid) => may.has(consentId(openid, template.id))))
}
