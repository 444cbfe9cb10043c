import { conclude } from '../../src/domain/topic/contracts'
import { droppedDissent } from '../../src/domain/topic/agreed'
import { minutesParts, type KeptPart } from '../../src/domain/topic/minutes'
import type { Incomplete, Topic } from '../../src/domain/topic/topic'
import { dateOf } from '../../src/domain/kernel/calendar'
import type { InputOf } from '../../src/domain/kernel/contract'
import { refuse, words } from '../../src/domain/kernel/refusal'
import { shortageSaid, shortOf } from '../../src/domain/kernel/seats'
import { clip } from '../../src/domain/kernel/letters'
import type { Attendance } from '../../src/domain/meeting/attendance'
import type { Desk } from '../runtime/desk'
import { keptParts } from './keptParts'
import { meetingsAbout } from './ofMeetings'
import { topicMove } from './topicMove'

type Concluded = InputOf<typeof conclude>

export default topicMove(conclude, 'conclude', async (input, desk, topic) => {
  const [{ meetings, held, came }, kept] = await Promise.all([meetingsAbout(topic._id, topic.confirmation?.at), keptParts(topic._id)])
  if (meetings.some(({ status }) => status === 'notified' || status === 'open')) throw refuse.meetingRunning()
  if (held.length === 0) throw refuse.noMeetingHeld()
  nothingLost(kept, input)
  const incomplete = turnedUp(topic, came, input.absentReason ?? null)
  const wrong = { ...flawsOf(desk, topic, came, input), ...(await unknownUnits(desk, input)) }
  if (Object.keys(wrong).length > 0) throw refuse.invalid(wrong)
  const { chair, recorder, minutes, speeches, unitAnswers, consensus } = input
  const dissent = input.dissent.map(({ settled = null, ...one }) => ({ ...one, settled }))
  return {
    set: { chair, recorder, minutes, speeches, unitAnswers, consensus, dissent, incomplete },
    note: [`共识 ${consensus.length} 条，分歧 ${dissent.length} 条`, incomplete ? `${shortageSaid(incomplete.missing)}到会：${incomplete.reason}` : ''].filter(Boolean).join('。'),
    also: kept.map(({ _id }) => ({ remove: _id, in: 'minutes' })),
  }
})

/** What another clerk has kept since this was put together is in the record and must not vanish with it. */
function nothingLost(kept: readonly KeptPart[], { parts = [] }: Concluded): void {
  const missed = kept.find(({ part, version }) => !parts.some((one) => one.part === part && one.version === version))
  if (missed) throw refuse.keptMeanwhile(missed.by, minutesParts[missed.part])
}

/** “利益相关者参与原则” (seed 001): a seat that did not turn up is told with its reason, for whoever decides on the consensus. */
function turnedUp(topic: Topic, came: readonly Attendance[], reason: string | null): Incomplete | null {
  const missing = shortOf(topic.needs, came)
  if (missing.length === 0) return null
  if (reason === null) throw refuse.invalid({ absentReason: words.seatsAbsent(shortageSaid(missing)) })
  return { missing, reason }
}

function flawsOf(desk: Desk, topic: Topic, came: readonly Attendance[], { speeches, unitAnswers, consensus, dissent }: Concluded): Record<string, string> {
  const wrong: Record<string, string> = {}
  const names = new Set(came.map(({ name }) => name))
  for (const [at, { who }] of speeches.entries()) if (!names.has(who)) wrong[`speeches.${at}.who`] = words.notAmongThose
  for (const [at, { unit }] of unitAnswers.entries()) if (unitAnswers.findIndex((one) => one.unit === unit) < at) wrong[`unitAnswers.${at}.unit`] = words.unitTwice
  for (const [at, { unit, helpers, dueDate }] of consensus.entries()) {
    if (dueDate < dateOf(desk.now)) wrong[`consensus.${at}.dueDate`] = words.notPast
    if (helpers.includes(unit)) wrong[`consensus.${at}.helpers`] = words.helperIsMain
  }
  const [dropped] = droppedDissent(topic, dissent)
  if (dropped) wrong.dissent = words.dissentStays(clip(dropped.text, 40))
  return wrong
}

/** Two hundred items name a handful of units: each is looked up once. */
async function unknownUnits(desk: Desk, { consensus, unitAnswers }: Concluded): Promise<Record<string, string>> {
  const asked = [...new Set([...consensus.flatMap(({ unit, helpers }) => [unit, ...helpers]), ...unitAnswers.map(({ unit }) => unit)])]
  const found = await Promise.all(asked.map((unit) => desk.directory.unit(unit)))
  // A unit that was dissolved meanwhile can be given nothing any more.
  const unknown = new Set(asked.filter((_, at) => !found[at] || found[at]?.dissolved))
  const choose = words.choose('承办单位')
  return Object.fromEntries([
    ...consensus.flatMap(({ unit, helpers }, at) => [
      ...(unknown.has(unit) ? [[`consensus.${at}.unit`, choose]] : []),
      ...(helpers.some((one) => unknown.has(one)) ? [[`consensus.${at}.helpers`, words.choose('会办单位')]] : []),
    ]),
    ...unitAnswers.flatMap(({ unit }, at) => (unknown.has(unit) ? [[`unitAnswers.${at}.unit`, words.choose('答复的单位')]] : [])),
  ])
}
