import type { Cloud } from '../cloud'
import type { actors, Shown } from './actors'
import { personId } from './people'
import { roomOf } from './places'

const hour = 3_600_000
const day = 24 * hour

interface World {
  cloud: Cloud
  act: ReturnType<typeof actors>['act']
  key: () => string
}

/** A box at the old people's canteen, opened yesterday: two letters are entered, one still lies there. */
export async function fillBox({ cloud, act, key }: World): Promise<void> {
  const clerk = 'clerk-xingfuli'
  const room = roomOf('xingfuli')
  const { scene: box } = await act<{ scene: string }>(clerk, 'directory.addPoint', { room, name: '老年食堂信箱', kind: 'box' })
  await act(clerk, 'directory.addPoint', { room, name: '李秀英委员信箱', kind: 'memberBox', member: personId('member-2') })
  const { numbers } = await act<Shown & { numbers: string[] }>(clerk, 'intake.issueSlips', { box, many: 10 })
  const { id } = await act(clerk, 'intake.openBox', {
    key: key(), box, openedAt: cloud.now(), witness: '吴秀兰', witnessAs: '居民代表', count: 3, seal: '完好', note: null, photos: [],
  })
  const letter = (text: string, more: object) => act(clerk, 'intake.enterLetter', { id, key: key(), text, photos: [], slip: null, of: null, phone: null, ...more })
  await letter('老年食堂门口的台阶太高，能不能做个坡道，坐轮椅的上不去。', { slip: numbers[0], of: '孙奶奶' })
  await letter('理发师傅好久没来了，腿脚不好的出不了门，请他每月来一次。', { of: '钱大爷', phone: '13800002003' })
}

/** What a member heard on a visit, and who told it has been given an answer that nobody has passed on yet. */
export async function visit({ act, key }: World): Promise<void> {
  const heard = (who: string, text: string, more: object) =>
    act(who, 'intake.record', { key: key(), room: roomOf('xingfuli'), way: 'visit', text, photos: [], of: null, phone: null, agreed: true, ...more })
  const { id } = await heard('member-2', '二号楼的楼道灯坏了三层，晚上上楼全靠摸。', { of: '郑大妈', phone: '13800002004' })
  await act('clerk-xingfuli', 'opinion.answer', { id, version: 1, answer: '物业已经换了灯，二到六层都亮了。' })
  await heard('member-2', '河边步道的栏杆松了，小孩子趴在上面很危险。', {})
}

/** On duty within the next hours; late in the evening, tomorrow morning. */
export async function setDuty({ cloud, act, key }: World): Promise<void> {
  const now = cloud.now()
  const midnight = Math.floor((now + 8 * hour) / day) * day - 8 * hour + day
  const soon = Math.ceil(now / hour) * hour
  const startsAt = soon + 2 * hour < midnight ? soon : midnight + 9 * hour
  await act('clerk-xingfuli', 'intake.setDuty', { key: key(), room: roomOf('xingfuli'), member: personId('member-2'), startsAt, endsAt: startsAt + 2 * hour, place: '议事室一楼' })
}
