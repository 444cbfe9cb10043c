import { refuse } from '../../src/domain/kernel/refusal'
import { begin } from '../../src/domain/report/begin'
import { draft } from '../../src/domain/report/contracts'
import { alongReport, type Report } from '../../src/domain/report/report'
import { born } from '../runtime/born'
import { digest } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { commit, find, is, isDuplicate } from '../runtime/store'
import { issueGround, topicGround, type Ground } from './material'
import { reportView } from './views'

export default fulfil(draft, async (desk, { key, kind, topic, issue }) => {
  const writing = digest(`${desk.actor.openid}|${key}`)
  const before = () => find<Report>('reports', { where: { writing: is(writing) }, limit: 1 })
  const [same] = await before()
  if (same) return reportView(desk, same)

  const ground: Ground = topic ? await topicGround(desk, topic, kind) : await issueGround(desk, issue ?? '', kind)
  const { material, ...belongs } = ground
  const { title, matter, sections, origin } = begin(kind, material)
  const { person } = desk.actor
  if (!person) throw refuse.notAllowed()
  const blank: Report = {
    ...born(desk, 'report', { says: '起草', note: belongs.sourceTitle, evidence: { kind, topic, issue } }),
    writing,
    kind,
    title,
    matter,
    sections,
    origin,
    ...belongs,
    proposers: [],
    people: [],
    contact: { name: person.name, phone: null },
    writer: person.id,
    number: null,
    signature: null,
    sending: null,
    steps: [],
    awards: [],
    yearKeys: [],
  }
  const report = { ...blank, ...alongReport(blank) }
  try {
    await commit([{ add: [report], to: 'reports' }])
  } catch (error) {
    const [twice] = isDuplicate(error) ? await before() : []
    if (!twice) throw error
    return reportView(desk, twice)
  }
  return reportView(desk, report)
})
