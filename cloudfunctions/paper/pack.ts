import { rolesToward } from '../../src/domain/kernel/actor'
import { forMeeting } from '../../src/domain/paper/contracts'
import { topicPapers, type TopicPaper } from '../../src/domain/paper/papers'
import type { Desk } from '../runtime/desk'
import { agenda } from './documents/agenda'
import { contents } from './documents/contents'
import { notice } from './documents/notice'
import { photoList } from './documents/photos'
import { report } from './documents/report'
import { signIn } from './documents/signIn'
import { asWord, type File } from './file'
import { dayOf } from './model/dates'
import { fileName } from './model/text'
import { fetchPhotos } from './records/fetchPhotos'
import { evidence } from './records/evidence'
import { handoversOf } from './records/handoversOf'
import { dutiesOf, meetingFrom } from './records/meetingFrom'
import { reportsOf } from './records/reportsOf'
import { lastChange, type MeetingFile, type TopicFile } from './records/topicFile'
import { topicOffers } from './ready'
import { zipped } from './render/settle'
import { topicPaper } from './topicPaper'
import { stampOf } from './whoMakes'

/** The function has a minute (config.json); the papers and the way into storage need their part of it. Unit: ms. */
const photosFor = 30_000

/** 协商活动材料包: everything of one deliberation, in its order, each named with its number; photos in a folder of their own. */
export async function pack(desk: Desk, file: TopicFile): Promise<File> {
  const [handovers, reports] = await Promise.all([handoversOf(desk, file.topic._id), reportsOf(desk, file.topic._id)])
  const { photos, bytes, left } = await fetchPhotos(evidence(file, handovers, reports), desk.now + photosFor)
  const lacking: string[] = []
  const one = async (what: Exclude<TopicPaper, 'pack'>, as: 'docx' | 'xlsx' = 'docx'): Promise<File[]> => {
    const notYet = topicOffers(file.topic).find((offer) => offer.what === what)?.notYet ?? null
    if (notYet === null) return [await topicPaper[what](desk, file, as)]
    lacking.push(`${topicPapers[what].name}：${notYet}`)
    return []
  }
  const files: File[] = [
    ...(await one('selection')),
    ...(await one('facts')),
    ...(await meetings(desk, file, lacking)),
    ...(await one('minutes')),
    ...(await one('consensus')),
    ...(await Promise.all(reports.map((record) => asWord(report(record, file.roomName))))),
    ...(await one('ledger', 'xlsx')),
    ...(await one('ledger', 'docx')),
    ...(await one('problems', 'xlsx')),
    await asWord(photoList(file, photos, stampOf(desk))),
  ]
  const named = files.map(({ name, ending, bytes: own }, at) => ({ path: `${String(at + 1).padStart(2, '0')} ${fileName(name)}.${ending}`, bytes: own }))
  const list = await asWord(contents(file, named.map(({ path }) => path), { photos: bytes.size, lacking, stamp: stampOf(desk), at: desk.now }))
  const inside = Object.fromEntries([
    [`00 材料目录.docx`, list.bytes],
    ...named.map(({ path, bytes: own }) => [path, own] as const),
    ...[...bytes].map(([name, photo]) => [`照片/${name}`, photo] as const),
  ])
  return { name: `协商活动材料包 ${file.topic.title}`, ending: 'zip', bytes: zipped(inside, lastChange(file.topic)), note: left > 0 ? `有 ${left} 张照片没有放进去，原因写在照片清单里` : null }
}

/** Notice, agenda and sign-in sheet of every meeting, for those who may see the meeting itself. */
async function meetings(desk: Desk, file: TopicFile, lacking: string[]): Promise<File[]> {
  const seen = file.meetings.filter(({ meeting }) => rolesToward(desk.actor, meeting).some((role) => forMeeting.by.includes(role)))
  if (file.meetings.length === 0) lacking.push('会议通知、议程、签到表：还没有开会')
  else if (seen.length < file.meetings.length) lacking.push('会议通知、议程、签到表：由议事室提供')
  const each = await Promise.all(seen.map((one) => ofMeeting(desk, one)))
  return each.flat()
}

async function ofMeeting(desk: Desk, { meeting, people }: MeetingFile): Promise<File[]> {
  const [from, duties] = await Promise.all([meetingFrom(desk, meeting, people), dutiesOf(people)])
  const dated = (name: string) => `${name}（${dayOf(meeting.startsAt)}）`
  const documents = [
    { ...notice(from), name: dated('会议通知') },
    { ...agenda(from), name: dated('会议议程') },
    { ...signIn(from, duties, stampOf(desk)), name: dated('签到表') },
  ]
  return Promise.all(documents.map(asWord))
}
