import { recorded } from '../../src/domain/opinion/intake/behalf'
import { channels, shelfOf, type Opinion } from '../../src/domain/opinion/opinion'
import { lineViews } from '../runtime/lineViews'
import { listAlong } from '../runtime/lists'
import { outcomeOf } from '../runtime/outcome'
import { fulfil } from '../runtime/serve'
import { is } from '../runtime/store'

/** What this person wrote down for others, so that they can tell them how it goes. */
export default fulfil(recorded, async (desk, { after }) => {
  const { items, next } = await listAlong<Opinion>('opinions', [{ 'behalf.person': is(desk.actor.person?.id ?? '') }], { after, newest: true })
  const lines = await lineViews(desk, items)
  return {
    items: items.flatMap((opinion, i) => {
      const line = lines[i]
      if (!line) return []
      // What is kept from everybody but the office is kept from whoever heard it too.
      const text = shelfOf[opinion.status] === 'hidden' ? null : opinion.text
      const { phone, slip, toldAt } = opinion
      return [{ ...line, text, channel: channels[opinion.channel], of: opinion.behalf?.of ?? null, phone, slip, toldAt, outcome: outcomeOf(opinion) }]
    }),
    next,
  }
})
