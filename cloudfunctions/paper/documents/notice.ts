import type { Room } from '../../../src/domain/directory/directory'
import { seatKeys, seats, type Seat } from '../../../src/domain/kernel/seats'
import type { Attendance } from '../../../src/domain/meeting/attendance'
import { agendaSaid, forms, type Meeting } from '../../../src/domain/meeting/meeting'
import { labelled, paragraphs, type Document, type Part } from '../model/document'
import { blankDate, dayOf, fromTo } from '../model/dates'
import { lastChange, whenLast } from '../records/topicFile'
import { calledAs } from './minutes'
import { bySeat, named } from './people'

export interface MeetingPaperFrom {
  meeting: Meeting
  people: readonly Attendance[]
  room: Room | null
  topic: { title: string; what: string } | null
}

const called: Partial<Record<Seat, string>> = { member: '各位委员', unit: '各有关单位', resident: '各位居民代表', concerned: '各有关住户、单位', expert: '各位专家', worthy: '各位乡贤' }

/** 会议通知, for those whom WeChat does not reach and for the files. */
export function notice({ meeting, people, room, topic }: MeetingPaperFrom): Document {
  const { title, startsAt, endsAt, place, form, agenda, kind } = meeting
  const told = whenLast(meeting, 'notify')
  const asked = people.filter(({ arrivedBy, status }) => arrivedBy !== 'walkIn' && status !== 'declined')
  return {
    name: `会议通知 ${title}`,
    page: 'portrait',
    title: `关于召开${title}的通知`,
    parts: [
      { part: 'addressed', to: addressees(asked) },
      ...paragraphs(`${topic ? `为商量“${topic.title}”，` : ''}${room?.name ?? '议事室'}定于${fromTo(startsAt, endsAt)}召开${title}（${calledAs(kind)}）。现将有关事项通知如下。`),
      labelled('时间', fromTo(startsAt, endsAt)),
      labelled('地点', `${place}（${forms[form]}）`),
      ...(topic ? [labelled('议题', topic.title), labelled('商量什么', topic.what)] : []),
      ...agenda.map((line, at): Part => labelled(agenda.length > 1 ? `议程${at + 1}` : '议程', agendaSaid(line))),
      ...attendeeLines(asked),
      ...paragraphs(`请准时参加。不能参加的，请在会前请假${room?.phone ? `，联系电话 ${room.phone}` : ''}。`),
      { part: 'signed', by: room?.name ?? '议事室', date: told === null ? blankDate : dayOf(told) },
    ],
    at: told ?? lastChange(meeting),
  }
}

function addressees(asked: readonly Attendance[]): string {
  const groups = seatKeys.flatMap((seat) => (called[seat] && asked.some((one) => one.seat === seat) ? [called[seat]] : []))
  return `${groups.length > 0 ? groups.join('，') : '各参会人员'}：`
}

function attendeeLines(asked: readonly Attendance[]): Part[] {
  const must = bySeat(asked.filter((one) => one.must))
  const free = bySeat(asked.filter((one) => !one.must))
  const line = (label: string, who: readonly Attendance[]): Part[] => (who.length === 0 ? [] : [labelled(label, [...who.filter(inOffice).map(({ name, from }) => named(name, from)), ...countsOf(who)].join('、'))])
  return [...line('参会人员', must), ...line('邀请参加', free)]
}

/** It hangs on a wall: by name only who comes in an office of theirs, not who lives next door, offered to come, or was sent or asked by somebody. */
const inOffice = ({ person, volunteer, standsInFor, seat }: Attendance): boolean =>
  person !== null && volunteer === null && standsInFor === null && seat !== 'resident' && seat !== 'concerned'

const countsOf = (who: readonly Attendance[]): string[] =>
  seatKeys.flatMap((seat) => {
    const many = who.filter((one) => one.seat === seat && !inOffice(one)).length
    return many === 0 ? [] : [`${seats[seat]} ${many} 位`]
  })
