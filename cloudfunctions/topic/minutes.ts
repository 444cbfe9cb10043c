import { minutes } from '../../src/domain/topic/agreeing'
import type { KeptPart, MinutesPart, PartContents } from '../../src/domain/topic/minutes'
import { topicLife, type Topic } from '../../src/domain/topic/topic'
import { dateOf, day } from '../../src/domain/kernel/calendar'
import { can } from '../../src/domain/kernel/lifecycle'
import { seats, shortageSaid, shortOf } from '../../src/domain/kernel/seats'
import { isDayOff } from '../../src/domain/kernel/workdays'
import { notTakenUp } from '../../src/domain/floor/dissent'
import { floorDissent } from '../runtime/floorDissent'
import { floorSpoken } from '../runtime/floorSpoken'
import { fulfil } from '../runtime/serve'
import { keptParts } from './keptParts'
import { meetingsAbout } from './ofMeetings'

const returns: readonly string[] = ['returnConsensus', 'withdrawConclusion', 'withdrawEndorsement']
/** Who hands in what by when: at most a year and a bit ahead. */
const daysAhead = 400

export default fulfil(minutes, async (desk, { id }) => {
  const topic = await desk.read<Topic>('topics', id)
  const [{ held, came }, kept, units, inTheRoom] = await Promise.all([meetingsAbout(id), keptParts(id), desk.directory.units(topic.areas), floorDissent(id)])
  const spoke = await floorSpoken(held.map(({ _id }) => _id))
  const short = shortOf(topic.needs, came)
  const recorded = recordedIn(topic, desk.actor.person?.name ?? '')
  const writing = can(topicLife, topic, desk.actor, desk.now).includes('conclude')
  if (writing) recorded.dissent.push(...notTakenUp(inTheRoom, recorded.dissent).map(({ text, people, who }) => ({ text, people: String(people), who: who ?? '', settled: '' })))
  const part = <Part extends MinutesPart>(name: Part) => {
    const found = kept.find((one): one is KeptPart<Part> => one.part === name)
    return { version: found?.version ?? 0, at: found?.at ?? null, by: found?.by ?? null, content: (found?.content ?? recorded[name]) as PartContents[Part] }
  }
  const back = topic.diary.findLast(({ move }) => returns.includes(move))
  const concluded = topic.diary.findLast(({ move }) => move === 'conclude')
  return {
    id, version: topic.version, title: topic.title, number: topic.number, status: topic.status, statusLabel: topicLife.states[topic.status],
    course: part('course'), speeches: part('speeches'), answers: part('answers'), consensus: part('consensus'), dissent: part('dissent'),
    recorded: topic.dissent.map(({ text, who }) => ({ text, who })),
    inTheRoom,
    spoke: spoke.filter((name) => came.some((one) => one.name === name)),
    returned: back && back.at > (concluded?.at ?? 0) ? { reason: back.note ?? '', by: back.by, at: back.at } : null,
    came: came.map(({ name, from, seat, conflict }) => ({ name, from, seat, seatLabel: seats[seat], conflict })),
    short: short.length > 0 ? shortageSaid(short) : null,
    held: held.length > 0,
    units: units.map(({ _id, name }) => ({ id: _id, name })),
    daysOff: Array.from({ length: daysAhead }, (_, n) => dateOf(desk.now + n * day)).filter(isDayOff),
    can: writing,
  }
})

/** What was concluded before it came back: all of it, to go on from. Whoever begins to write is the recorder until they say otherwise. */
function recordedIn(topic: Topic, writer: string): PartContents {
  const { chair, recorder, minutes: course, speeches, unitAnswers, consensus, dissent } = topic
  return {
    course: { chair: chair ?? '', recorder: recorder ?? writer, minutes: course ?? '' },
    speeches: [...speeches],
    answers: [...unitAnswers],
    consensus: consensus.map((one) => ({ ...one, helpers: [...one.helpers] })),
    dissent: dissent.map(({ text, people, who, settled }) => ({ text, people: String(people), who: who ?? '', settled: settled ?? '' })),
  }
}
