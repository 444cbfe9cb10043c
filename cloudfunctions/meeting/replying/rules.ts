import { diaryOf } from '../../../src/domain/kernel/view'
import { rules } from '../../../src/domain/meeting/replying/contracts'
import { usualRules, type KeptRules } from '../../../src/domain/meeting/replying/rules'
import { refuse } from '../../../src/domain/kernel/refusal'
import { fulfil } from '../../runtime/serve'
import { get } from '../../runtime/store'
import { countiesOf, countiesOfOffice } from './counties'

/** As they are now, past what instances keep: whoever changes them must see the latest. */
export default fulfil(rules, async (desk, { area }) => {
  const [counties, own] = await Promise.all([countiesOf(desk), countiesOfOffice(desk)])
  const wanted = area ?? counties[0]
  if (wanted === undefined || !counties.includes(wanted)) throw refuse.notFound()
  const [kept, names] = await Promise.all([get<KeptRules>('meetingRules', wanted), Promise.all(counties.map((id) => desk.directory.area(id)))])
  const areas = counties.map((id, at) => ({ id, name: names[at]?.name ?? '' }))
  const { leavesPerYear, standIn } = kept ?? usualRules
  return { area: { id: wanted, name: areas.find(({ id }) => id === wanted)?.name ?? '' }, areas, version: kept?.version ?? 0, leavesPerYear, standIn, mayChange: own.includes(wanted), diary: diaryOf(kept?.diary ?? []) }
})
