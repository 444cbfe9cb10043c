import { setRules } from '../../../src/domain/meeting/replying/contracts'
import { rulesSaid, usualRules, type KeptRules } from '../../../src/domain/meeting/replying/rules'
import { refuse } from '../../../src/domain/kernel/refusal'
import { fulfil } from '../../runtime/serve'
import { commit, get, isDuplicate, Stale, type Change } from '../../runtime/store'
import { countiesOfOffice } from './counties'

export default fulfil(setRules, async (desk, { area, version, leavesPerYear, standIn }) => {
  const [counties, kept] = await Promise.all([countiesOfOffice(desk), get<KeptRules>('meetingRules', area)])
  if (!counties.includes(area)) throw refuse.notFound()
  if ((kept?.version ?? 0) !== version) throw refuse.stale(kept?.diary.at(-1)?.by)
  const settled = { leavesPerYear, standIn }
  const note = `${rulesSaid(kept ?? usualRules)} → ${rulesSaid(settled)}`
  const line = { at: desk.now, move: 'setRules', says: setRules.says, by: desk.actor.person?.name ?? '', who: desk.actor.person?.id ?? null, from: '', to: '', note }
  const data = {
    ...settled,
    version: version + 1,
    diary: [...(kept?.diary ?? []), line],
    marks: [...(kept?.marks ?? []), desk.mark(`meetingRules/${area}`, version + 1, settled)],
    marksSince: kept?.marksSince ?? desk.now,
  }
  const change: Change = kept ? { update: area, in: 'meetingRules', version, data } : { add: [{ _id: area, ...data }], to: 'meetingRules' }
  try {
    await commit([change])
  } catch (error) {
    if (error instanceof Stale || isDuplicate(error)) throw refuse.stale()
    throw error
  }
  desk.directory.forget('meetingRules', area)
  return { version: data.version }
})
