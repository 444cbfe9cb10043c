import { randomUUID } from 'node:crypto'
import { dateOf } from '@/domain/kernel/calendar'
import { boundaryKeys } from '@/domain/meeting/calling/boundary'
import { onceInRun } from './onceInRun'
import { csv } from './spreadsheet'
import { head, ticket } from './tickets'
import { asked, theTime, uploaded, uploadedPhoto } from './wechatCloud'

type Query = Readonly<Record<string, string>>

/** One look at a page: whose phone, what stands behind the question mark, and words that prove it opened. */
export interface Visit {
  /** What this visit shows that the others of its page do not. */
  showing?: string
  by: string
  /** Asked for anew each time where it does not last, as a code at a door. */
  query?: Query | (() => Promise<Query>)
  shows: string
}

interface Known {
  id: string
  version: number
}
type Found = Known & { title: string; text: string; label: string; status: string }

const anything: (one: Found) => boolean = () => true

/** The first of a list that fits; of the demo district unless another test has moved it on. */
async function first(who: string, act: string, input: object, fits = anything): Promise<Found> {
  const { items } = await asked<{ items: Found[] }>(who, act, { after: null, ...input })
  const found = items.find(fits) ?? items[0]
  if (!found) throw new Error(`${who} ${act}: the list is empty`)
  return found
}

/** What the four weeks of the demo district leave out: something hidden, somebody invited, a meeting people sign in to. */
async function happenBefore() {
  const clerk = 'clerk-hehua'
  const room = 'room-hehua'
  const bad = await asked<Known>('pages-witness', 'opinion.submit', { key: randomUUID(), scene: 'hehua-1', text: '我实名举报村里管账的人，我姓秦。', photos: [], phone: null })
  await asked('office', 'opinion.isolate', { id: bad.id, version: 1, reason: 5 })
  await asked<Known>('pages-second-witness', 'opinion.submit', { key: randomUUID(), scene: 'hehua-1', text: '我实名举报渔政站的人收好处，我姓鲁。', photos: [], phone: null })
  const invited = { name: '秦雨', from: '区文联', duty: null, phone: null, role: 'member', scope: 'linjiang' }
  const { invitation } = await asked<{ invitation: string }>('office', 'directory.invitePerson', invited)

  const startsAt = (await theTime()) + 3_600_000
  const { id } = await asked<Known>(clerk, 'meeting.plan', {
    key: randomUUID(), room, topic: null, kind: '民主恳谈', form: 'fixed', title: '荷花塘清淤恳谈会', startsAt, endsAt: startsAt + 5_400_000, place: '荷花村村部', agenda: [{ says: '各方发言', minutes: null }, { says: '商量办法', minutes: null }],
  })
  const { people } = await asked<{ people: { id: string; seat: string; name: string }[] }>(clerk, 'meeting.candidates', { id })
  const members = people.filter(({ name }) => name === '万里' || name === '龚雪')
  await asked(clerk, 'meeting.invite', {
    id,
    people: members.map(({ id: person, seat }) => ({ person, seat, must: true })),
    guests: [{ name: '秦阿婆', from: '塘边住户', phone: '13800003001', seat: 'resident' }],
  })
  const move = async (act: string) => asked(clerk, `meeting.${act}`, { id, version: (await asked<Known>(clerk, 'meeting.look', { id })).version })
  await move('notify')
  await move('open')
  await talk(clerk, id)
  return { invitation, signing: id }
}

/** Gong Xue sits in the room, asks and votes; Granny Qin, who has no phone, has the floor. */
async function talk(clerk: string, meeting: string) {
  const { attendances } = await asked<{ attendances: (Known & { name: string })[] }>(clerk, 'meeting.look', { id: meeting })
  for (const one of attendances.filter(({ name }) => name !== '万里')) await asked(clerk, 'meeting.confirmByHand', { id: one.id, version: one.version, reason: '没带手机' })
  const begun = { meeting, key: randomUUID() }
  const { id, version } = await asked<Known>(clerk, 'floor.addSpeaker', { ...begun, name: '秦阿婆', from: '塘边住户' })
  await asked('member-29', 'floor.askToSpeak', { meeting })
  await asked(clerk, 'floor.giveFloor', { id, version, minutes: 10 })
  await asked('member-29', 'floor.ask', { ...begun, text: '清出来的淤泥往哪里运？' })
  const poll = async (text: string, mode: string) => asked<Known>(clerk, 'floor.startPoll', { meeting, key: randomUUID(), text, mode, choices: null })
  const named = await poll('先清东塘', 'open')
  await asked('member-29', 'floor.vote', { meeting, poll: named.id, choice: 0 })
  await asked(clerk, 'floor.closePoll', { id: named.id, version: named.version, hands: [1, 0, 0] })
  await poll('清淤那几天停水半天', 'secret')
  await asked(clerk, 'floor.noteDissent', { ...begun, text: '停水要提前三天说。', people: 2, who: '塘边住户' })
}

/** A spreadsheet of 12345, read, checked and brought in: one import for each of its pages. */
async function importBefore() {
  const read = async (name: string, rows: readonly string[][]) =>
    asked<Known & { mapping: object }>('office', 'intake.readFile', { key: randomUUID(), file: await uploaded('office', `${randomUUID()}.csv`, csv([head, ...rows])), name, room: null })
  const check = async ({ id, version, mapping }: Known & { mapping: object }) => asked<Known>('office', 'intake.checkImport', { id, version, mapping })
  const rows = [ticket(1, '新桥路夜里有人飙车，吵得睡不着', { village: '新桥社区' }), ticket(2, '', { village: '新桥社区' }), ticket(3, '东园小区东门的井盖响', { village: '东园社区' }), ticket(4, '不知道是哪里的事', { village: '邻市社区' }).map((cell) => (cell === '望江街道' ? '' : cell))]
  const fresh = await read('十月工单.csv', rows)
  const checked = await check(await read('十一月工单.csv', rows))
  const { id, version } = await check(await read('九月工单.csv', rows.map(([no, ...cells]) => [`${no}-9`, ...cells])))
  await asked('office', 'intake.startImport', { id, version })
  await asked('office', 'intake.continueImport', { id })
  return { fresh: fresh.id, checked: checked.id, done: id }
}

/** A topic of Shitang's that has been looked into, sent round, drawn lots for and talked over; its minutes are half written. */
async function talkBefore() {
  const clerk = 'clerk-shitang'
  const party = 'party-shitang'
  const today = dateOf(await theTime())
  const on = async (who: string, id: string) => ({ id, version: (await asked<Known>(who, 'topic.look', { id })).version })
  const opinions: string[] = []
  for (const [at, name] of ['石大娘', '潘二叔', '石小军'].entries()) opinions.push((await asked<Known>(`bridge-${at}`, 'opinion.submit', { key: randomUUID(), scene: 'shitang-1', text: `村口的石桥窄，${name}的三轮车过不去。`, photos: [], phone: null })).id)
  const { id } = await asked<Known>(clerk, 'topic.draft', {
    key: randomUUID(), room: 'room-shitang', title: '石塘村口石桥拓宽', subject: null, scopeType: '民生问题', committee: 'c-city', leader: '周副主席',
    what: '拓宽多少、占谁家的菜地', who: '两岸住户、占地的三家、交通部门', how: '先到桥头走访，再面对面商量', sheet: ['small', 'people'], reasons: { small: '就是村口这座桥', people: '三位村民先后反映' }, principles: ['political', 'popular', 'open', 'effective'], tags: ['livable'],
    opinions: opinions.map((opinion) => ({ id: opinion, version: 1 })),
  })
  await asked(clerk, 'topic.propose', await on(clerk, id))
  await asked(party, 'topic.confirm', { ...(await on(party, id)), number: '石党发〔2026〕5 号', date: today, body: '石塘村党支部', meeting: '支委会', note: null, evidence: [await uploadedPhoto(party)] })
  for (const at of [0, 1]) await asked(`bridge-${at}`, 'topic.volunteer', { opinion: opinions[at], name: ['石大娘', '潘二叔'][at], phone: `1380000600${at}`, seat: 'resident', from: '石塘村 3 组' })
  await asked(clerk, 'topic.research', { ...(await on(clerk, id)), date: today, place: '石桥两头', people: '潘霞、住户 6 人', findings: '桥宽 2.1 米，三轮车要卸货才能过。', photos: [] })
  await asked(clerk, 'topic.sendFacts', { ...(await on(clerk, id)), people: ['0-member-1', '0-unit-u-traffic'] })
  await asked('member-1', 'topic.facts', { topic: id })
  await asked('member-1', 'topic.contribute', { topic: id, key: randomUUID(), text: '邻县同样的桥，两侧加挑梁，没有占地。', photos: [] })
  await asked(clerk, 'topic.draw', { ...(await on(clerk, id)), seat: 'resident', seats: 1, reason: null })
  const startsAt = (await theTime()) + 3_600_000
  const { id: held } = await asked<Known>(clerk, 'meeting.plan', { key: randomUUID(), room: 'room-shitang', topic: id, kind: '小微协商', form: 'mobile', title: '石桥拓宽协商会', startsAt, endsAt: startsAt + 5_400_000, place: '石塘村部', agenda: [] })
  const { volunteers } = await asked<{ volunteers: Known[] }>(clerk, 'meeting.candidates', { id: held })
  await asked(clerk, 'meeting.invite', {
    id: held, people: [{ person: '0-member-1', seat: 'member', must: true }, { person: '0-unit-u-traffic', seat: 'unit', must: true }],
    guests: [{ name: '老郭', from: '桥东菜地', phone: null, seat: 'concerned', conflict: '菜地要被占 8 平方米' }], volunteers: volunteers.map((one) => ({ id: one.id })),
  })
  const move = async (act: string, more: object = {}) => asked(clerk, `meeting.${act}`, { id: held, version: (await asked<Known>(clerk, 'meeting.look', { id: held })).version, ...more })
  await move('notify', { boundary: boundaryKeys })
  await move('open')
  const { attendances } = await asked<{ attendances: (Known & { name: string })[] }>(clerk, 'meeting.look', { id: held })
  for (const one of attendances) await asked(clerk, 'meeting.confirmByHand', { id: one.id, version: one.version, reason: '没带手机' })
  await move('close')
  const keep = (part: string, content: object) => asked(clerk, 'topic.keepMinutes', { id, part, version: 0, content })
  await keep('speeches', [{ who: '老郭', from: '桥东菜地', words: '三轮车过不去，买菜要卸两回货。' }])
  await keep('consensus', [{ text: '桥面拓宽到 3.5 米。', unit: 'u-traffic', helpers: [], dueDate: '' }])
  await keep('dissent', [{ text: '担心镇里钱不够', people: '2', who: '桥西住户', settled: '' }])
  return { clerk, topic: id, opinions, held }
}

/** Every page of the app and whom it is opened for. A page that is not here fails the test. */
export async function everyPage(): Promise<Readonly<Record<string, readonly Visit[]>>> {
  const { invitation, signing, tables, talking } = await onceInRun('every-page', async () => ({ ...(await happenBefore()), tables: await importBefore(), talking: await talkBefore() }))
  const atTheDoor = async () => ({ m: signing, c: (await asked<{ code: string }>('clerk-hehua', 'meeting.doorCode', { id: signing })).code })
  const clerk = 'clerk-xingfuli'
  const [told, unseen] = await Promise.all([first('passer-by', 'board.list', { place: null }, ({ title }) => title.includes('电梯')), first('convener-xingfuli', 'board.desk', { shelf: 'drafted' })])
  const [settled, running, waiting, invited, dock, opinion, liftTopic, parkingTopic, proposed, handover, done, box, common] = await Promise.all([
    first('resident-1', 'opinion.mine', {}),
    first('resident-4', 'opinion.mine', {}),
    first('w-1', 'opinion.mine', {}),
    first('member-1', 'meeting.mine', {}, ({ title }) => title.includes('卸货')),
    first('clerk-matou', 'meeting.list', {}, ({ title }) => title.includes('卸货')),
    first(clerk, 'opinion.queue', { tab: 'waiting' }),
    first(clerk, 'topic.list', { shelf: 'all' }, ({ title }) => title.includes('电梯')),
    first(clerk, 'topic.list', { shelf: 'all' }, ({ title }) => title.includes('停车')),
    first('party-hepinglu', 'topic.list', { shelf: 'all' }),
    first('unit-u-urban', 'supervision.ledger', { shelf: 'open' }),
    first('committee-c-city', 'supervision.ledger', { shelf: 'done' }),
    first(clerk, 'intake.openings', {}),
    asked<{ items: { id: string; title: string }[] }>(clerk, 'opinion.issues', { tab: 'open' }).then(({ items }) => ({ id: items.find(({ title }) => title.includes('锦绣花园'))?.id ?? '' })),
  ])
  const { boxes } = await asked<{ boxes: { scene: string }[] }>(clerk, 'intake.openings', { after: null })
  const paperBox = boxes[0]?.scene ?? ''
  const report = (status: string) => first(clerk, 'report.list', { status, kind: null, year: null }, ({ title }) => title.includes('电梯'))
  const [sentReport, waitingReport, draftReport] = await Promise.all([report('sent'), report('submitted'), report('drafting')])
  return {
    'resident/home/index': [{ by: 'resident-1', shows: '议事' }, { showing: '委员', by: 'member-1', shows: '会议' }],
    'resident/speak/index': [
      { by: 'resident-2', query: { scene: 'hepinglu-2' }, shows: '您想反映什么' },
      { showing: '提过一件', by: 'resident-1', query: { scene: 'xingfuli-3' }, shows: '您想反映什么' },
      { showing: '不认识的码', by: 'resident-2', query: { scene: 'nowhere' }, shows: '码' },
    ],
    'resident/receipt/index': [{ by: 'w-1', query: { id: waiting.id }, shows: '收到了' }],
    'resident/mine/index': [{ by: 'resident-1', shows: '电梯' }, { showing: '还没提过', by: 'pages-newcomer', shows: '还没' }],
    'resident/progress/index': [
      { by: 'resident-1', query: { id: settled.id }, shows: '电梯' },
      { showing: '正在办', by: 'resident-4', query: { id: running.id }, shows: '垃圾' },
      { showing: '刚收到', by: 'w-1', query: { id: waiting.id }, shows: '路灯' },
    ],
    'public/board/index': [{ by: 'passer-by', shows: '装上了电梯' }, { showing: '一个议事室', by: 'passer-by', query: { room: 'room-matou' }, shows: '还没有公开的' }],
    'public/bulletin/index': [{ by: 'passer-by', query: { id: told.id }, shows: '走到哪一步了' }],
    'resident/find/index': [{ by: 'resident-2', shows: '编号' }],
    'resident/doors/index': [{ by: 'resident-2', shows: '12345' }],
    'resident/privacy/index': [{ by: 'resident-2', query: { scene: 'xingfuli-2' }, shows: '隐私' }],
    'resident/settings/index': [{ by: 'resident-2', shows: '字' }],
    'resident/join/index': [{ by: 'pages-newcomer', query: { i: invitation }, shows: '邀请您' }, { showing: '邀请码', by: 'pages-newcomer', shows: '用邀请码开通' }],

    'member/meetings/index': [{ by: 'member-1', shows: '卸货' }],
    'member/meeting/index': [{ by: 'member-1', query: { id: invited.id }, shows: '卸货' }, { showing: '还没回复', by: 'member-7', query: { id: invited.id }, shows: '卸货' }],
    'member/signUps/index': [{ by: 'member-20', shows: '排候补' }],
    'member/checkin/index': [
      { by: 'member-1', shows: '扫码签到' },
      { showing: '已签到', by: 'member-30', query: atTheDoor, shows: '万里' },
      { showing: '签退', by: 'member-30', query: { p: 'out' }, shows: '扫码签退' },
    ],
    'member/duty/index': [{ by: 'member-2', shows: '代群众反映' }],
    'member/record/index': [{ by: 'member-2', shows: '他说的话' }, { showing: '专人', by: clerk, shows: '本人同意' }],
    'member/recorded/index': [{ by: 'member-2', shows: '楼道灯' }],
    'member/mailbox/index': [{ by: 'member-2', shows: '李秀英委员信箱' }, { showing: '没有信箱', by: 'member-3', shows: '还没有人写给您' }],
    'member/proposals/index': [{ by: 'member-1', shows: '市批示' }, { showing: '还没有署名', by: 'member-9', shows: '还没有您署名的' }],
    'member/certificate/index': [{ by: 'member-1', query: { id: `${talking.held}:0-member-1` }, shows: '校验码' }],
    'member/inbox/index': [{ by: 'member-1', shows: '会' }],

    'staff/desk/index': [
      { by: clerk, shows: '意见' }, { showing: '党组织', by: 'party-hepinglu', shows: '议题' }, { showing: '单位', by: 'unit-u-urban', shows: '办' },
      { showing: '专委会', by: 'committee-c-city', shows: '办' }, { showing: '机关', by: 'office', shows: '总体' },
    ],
    'staff/queue/index': [{ by: clerk, shows: '路灯' }, { showing: '已受理', by: clerk, query: { tab: 'working' }, shows: '已并入议题' }],
    'staff/opinion/index': [{ by: clerk, query: { id: opinion.id }, shows: opinion.text.slice(0, 6) }],
    'staff/find/index': [{ by: clerk, shows: '手机后四位' }],
    'staff/handled/index': [{ by: clerk, shows: '24 小时' }],
    'topics/topics/index': [{ by: clerk, query: { shelf: 'all' }, shows: '电梯' }],
    'topics/topicEdit/index': [{ by: clerk, shows: '议题名称' }, { showing: '从意见开始', by: clerk, query: { opinion: opinion.id }, shows: opinion.text.slice(0, 6) }],
    'topics/topic/index': [
      { by: clerk, query: { id: parkingTopic.id }, shows: '停车' },
      { showing: '已交办', by: clerk, query: { id: liftTopic.id }, shows: '电梯' },
      { showing: '待确认', by: 'party-hepinglu', query: { id: proposed.id }, shows: '充电' },
    ],
    'topics/consensus/index': [{ by: clerk, query: { id: parkingTopic.id }, shows: '协商议事规则' }, { showing: '该记了', by: talking.clerk, query: { id: talking.topic }, shows: '报党组织确定' }],
    'topics/minutes/index': [
      { by: talking.clerk, query: { id: talking.topic, part: 'course' }, shows: '商量的经过' },
      { showing: '发言', by: talking.clerk, query: { id: talking.topic, part: 'speeches' }, shows: '三轮车过不去' },
      { showing: '共识', by: talking.clerk, query: { id: talking.topic, part: 'consensus' }, shows: '还没定日期' },
      { showing: '分歧', by: talking.clerk, query: { id: talking.topic, part: 'dissent' }, shows: '照实记' },
    ],
    'topics/research/index': [{ by: talking.clerk, query: { id: talking.topic }, shows: '邻县同样的桥' }, { showing: '党组织', by: 'party-shitang', query: { id: talking.topic }, shows: '谁读了' }],
    'topics/pack/index': [{ by: talking.clerk, query: { id: talking.topic }, shows: '发过的 2 人只会收到新的' }],
    'topics/seats/index': [{ by: talking.clerk, query: { id: talking.topic }, shows: '候补第 1 位' }],
    'member/facts/index': [{ by: 'member-1', query: { topic: talking.topic }, shows: '三轮车要卸货' }],
    'public/volunteer/index': [
      { by: 'bridge-2', query: { opinion: talking.opinions[2] ?? '' }, shows: '我愿意来' },
      { showing: '报过名', by: 'bridge-0', query: { opinion: talking.opinions[0] ?? '' }, shows: '石大娘' },
    ],
    'topics/handovers/index': [{ by: 'committee-c-city', shows: '办' }, { showing: '已办结', by: 'committee-c-city', query: { shelf: 'done' }, shows: '电梯' }],
    'topics/handover/index': [
      { by: 'unit-u-urban', query: { id: handover.id }, shows: '办理记录' },
      { showing: '会办', by: 'unit-u-market', query: { id: handover.id }, shows: '请您单位会办' },
      { showing: '专委会', by: 'committee-c-city', query: { id: handover.id }, shows: '催办' },
      { showing: '办结', by: 'committee-c-city', query: { id: done.id }, shows: '核实办结' },
    ],
    'staff/imports/index': [{ by: 'office', shows: '十一月工单' }, { showing: '没有导入过', by: 'clerk-liuxi', shows: '还没有导入过' }],
    'staff/import/index': [
      { by: 'office', query: { id: tables.checked }, shows: '找不到议事室' },
      { showing: '对列', by: 'office', query: { id: tables.fresh }, shows: '哪一列是什么' },
      { showing: '导入完', by: 'office', query: { id: tables.done }, shows: '下载每一行的去向' },
    ],
    'staff/importRows/index': [{ by: 'office', query: { id: tables.done, fate: 'noRoom' }, shows: '第 5 行' }],
    'topics/reports/index': [
      { by: clerk, query: { tab: 'sent' }, shows: '菜场' },
      { showing: '待签发', by: 'convener-xingfuli', shows: '调研报告' },
      { showing: '统计', by: 'office', query: { tab: 'tally' }, shows: '批示' },
    ],
    'topics/report/index': [
      { by: clerk, query: { id: sentReport.id }, shows: '请市住建局研究' },
      { showing: '待签发', by: 'convener-xingfuli', query: { id: waitingReport.id }, shows: '等签发' },
    ],
    'topics/reportEdit/index': [{ by: clerk, query: { id: draftReport.id }, shows: '案据' }],
    'staff/overview/index': [{ by: 'office', shows: '临江区' }],
    'staff/rooms/index': [{ by: 'office', shows: '幸福里议事室' }],
    'staff/poster/index': [{ by: clerk, query: { scene: 'xingfuli-2' }, shows: '幸福里' }],
    'staff/box/index': [{ by: clerk, shows: '老年食堂信箱' }, { showing: '没有信箱', by: 'clerk-dongyuan', shows: '还没有实体信箱' }],
    'staff/openBox/index': [{ by: clerk, shows: '一起开箱的人' }],
    'staff/letters/index': [{ by: clerk, query: { id: box.id }, shows: '第 3 封 / 共 3 封' }],
    'staff/slips/index': [{ by: clerk, query: { box: paperBox }, shows: '老年食堂信箱的信纸' }],
    'staff/duty/index': [{ by: clerk, shows: '李秀英' }],
    'staff/untold/index': [{ by: clerk, shows: '郑大妈' }, { showing: '打电话回访', by: clerk, query: { tab: 'ask' }, shows: '真的解决了吗' }],
    'topics/boards/index': [{ by: clerk, shows: '待审核' }, { showing: '党组织', by: 'party-xingfuli', shows: '停车怎么改' }],
    'topics/board/index': [
      { by: 'convener-xingfuli', query: { id: unseen.id }, shows: '审核公开' },
      { showing: '写', by: clerk, query: { topic: parkingTopic.id }, shows: '办得怎样' },
      { showing: '改', by: clerk, query: { id: unseen.id, amend: '1' }, shows: '交去审核' },
      { showing: '已公开', by: 'office', query: { id: told.id }, shows: '撤下' },
    ],
    'staff/rates/index': [{ by: 'office', shows: '群众认可率' }, { showing: '一个议事室', by: clerk, shows: '不到 5 人' }],
    'meetings/meetingRules/index': [{ by: 'office', shows: '谁可以请人代会' }],
    'staff/units/index': [{ by: 'office', shows: '区住房和城乡建设局' }],
    'staff/people/index': [{ by: 'office', shows: '议事室专人' }],
    'staff/quarantine/index': [{ by: 'office', shows: '荷花' }],
    'staff/issues/index': [{ by: clerk, shows: '锦绣花园' }],
    'staff/issue/index': [{ by: clerk, query: { id: common.id }, shows: '广场舞' }],
    'staff/engine/index': [{ by: 'office', shows: '只用词表' }],
    'meetings/meetings/index': [{ by: 'clerk-matou', shows: '卸货' }],
    'meetings/meeting/index': [
      { by: 'clerk-matou', query: { id: dock.id }, shows: '卸货' },
      { showing: '签到中', by: 'clerk-hehua', query: { id: signing }, shows: '清淤' },
    ],
    'meetings/convene/index': [{ by: clerk, query: { topic: parkingTopic.id, title: parkingTopic.title }, shows: '会议名称' }],
    'meetings/invite/index': [{ by: 'clerk-matou', query: { id: dock.id }, shows: '邀请' }],
    'topics/papers/index': [
      { by: clerk, query: { topic: liftTopic.id }, shows: '协商纪要' },
      { showing: '会议', by: 'clerk-matou', query: { meeting: dock.id }, shows: '签到表' },
      { showing: '台账', by: 'committee-c-city', query: { ledger: JSON.stringify({ shelf: 'all' }) }, shows: '督办落实情况表' },
    ],
    'meetings/room/index': [
      { by: 'clerk-hehua', query: { id: signing }, shows: '请下一位' },
      { showing: '提问', by: 'clerk-hehua', query: { id: signing, part: 'ask' }, shows: '淤泥往哪里运' },
      { showing: '表决', by: 'clerk-hehua', query: { id: signing, part: 'poll' }, shows: '现场举手' },
    ],
    'member/room/index': [
      { by: 'member-29', query: { id: signing }, shows: '您排在' },
      { showing: '表决', by: 'member-29', query: { id: signing, part: 'poll' }, shows: '请选一项' },
    ],
    'meetings/door/index': [
      { by: 'clerk-hehua', query: { id: signing }, shows: '请用微信扫一扫签到' },
      { showing: '还没开始', by: 'clerk-matou', query: { id: dock.id }, shows: '还没有开始签到' },
    ],
  }
}

export type Table = Readonly<Record<string, readonly Visit[]>>
const part = (table: Table, of: (visits: readonly Visit[]) => readonly Visit[]): Table => Object.fromEntries(Object.entries(table).map(([path, visits]) => [path, of(visits)]))
/** Each page once, and all other ways to see it. */
export const firstOf = (table: Table): Table => part(table, (visits) => visits.slice(0, 1))
export const restOf = (table: Table): Table => part(table, (visits) => visits.slice(1))

/** Every visit of the table, one person's after another's: a phone that stays with one person need not be loaded again. */
export const byHolder = (table: Table): { path: string; visit: Visit }[] =>
  Object.entries(table)
    .flatMap(([path, visits]) => visits.map((visit) => ({ path, visit })))
    .sort((one, other) => (one.visit.by < other.visit.by ? -1 : one.visit.by > other.visit.by ? 1 : 0))
