import { mine } from '../../src/domain/report/contracts'
import { reading } from '../../src/domain/report/reading'
import { reportLife, type Report } from '../../src/domain/report/report'
import { listAlong } from '../runtime/lists'
import { fulfil } from '../runtime/serve'
import { is } from '../runtime/store'

/** Drafts are the writers' own; from handing in on, whoever's name stands under it may read it. */
const told: readonly Report['status'][] = ['submitted', 'signed', 'sent']

export default fulfil(mine, async (desk, { after }) => {
  const { items, next } = await listAlong<Report>('reports', [{ people: is(desk.actor.person?.id ?? '') }], { after, newest: true })
  return {
    items: items
      .filter(({ status }) => told.includes(status))
      .map((report) => {
        const { kind, title, number, sections, sending, steps, awards } = reading(report)
        return {
          id: report._id,
          kind,
          title,
          number,
          statusLabel: reportLife.states[report.status],
          sections: sections.map(({ name, text }) => ({ name, text })),
          sentTo: sending?.to ?? null,
          sentOn: sending?.date ?? null,
          steps,
          awards: awards.map(({ name, grade, date }) => ({ name, grade, date })),
        }
      }),
    next,
  }
})
