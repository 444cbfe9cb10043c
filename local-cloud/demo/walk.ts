import type { Cloud } from '../cloud'
import { actors, type Shown } from './actors'
import { tellEverybody } from './board'
import { talkAboutParking } from './inTheRoom'
import { fillBox, setDuty, visit } from './paper'
import { openidOf, personId } from './people'
import { pictures } from './pictures'
import { roomOf } from './places'
import { climb, sendReport, writeReport } from './reports'
import { waitingOpinions } from './texts'
import { signUpMeeting } from './signUp'
import { settle } from './world'

const hour = 3_600_000
const day = 24 * hour

/** Fills an empty cloud: places, people, and four weeks of work done through the real functions. */
export async function layOut(cloud: Cloud, progress: (words: string) => void): Promise<void> {
  settle(cloud)
  const { act, move } = actors(cloud)
  const { paper } = pictures(cloud)
  const start = cloud.now()
  const today = Math.floor((start + 8 * hour) / day) * day - 8 * hour
  /** So many days ago, at a full hour in Beijing; of today only the last half hour. */
  const goTo = (daysAgo: number, at = 9) => cloud.travel((daysAgo === 0 ? start - 0.5 * hour : today - daysAgo * day + at * hour) - cloud.now())
  const date = (inDays: number) => new Date(cloud.now() + inDays * day + 8 * hour).toISOString().slice(0, 10)
  /** 幸党发〔2026〕12 号, of the year it is told in. */
  const numbered = (series: string, no: number) => `${series}〔${date(0).slice(0, 4)}〕${no} 号`

  let keys = 0
  const key = () => `demo-key-${String((keys += 1)).padStart(12, '0')}`
  const say = (who: string, scene: string, text: string) => act(who, 'opinion.submit', { key: key(), scene, text, photos: [], phone: null })
  const agree = async (who: string, kinds: readonly string[]) => {
    for (const kind of kinds) cloud.quota.grant(openidOf(who), `local-${kind}`)
    await act(who, 'notice.consent', { key: key(), accepted: kinds.map((kind) => `local-${kind}`) })
  }

  interface Plan {
    title: string
    subject: string
    committee: string
    what: string
  }
  const draft = async (clerk: string, room: string, plan: Plan, opinions: readonly Shown[]) => {
    const on = await Promise.all(opinions.map(async ({ id }) => ({ id, version: (await act(clerk, 'opinion.look', { id })).version })))
    return act(clerk, 'topic.draft', {
      key: key(), room: roomOf(room), ...plan, scopeType: '民生问题', leader: '周副主席',
      who: '居民代表、相关住户、委员、有关部门', how: '先走访，再开会商量，共识报党组织确定',
      sheet: ['small', 'concerned', 'people', 'cppcc'],
      reasons: { small: `就是“${plan.title}”这一件事`, concerned: `${opinions.length} 位居民先后反映`, people: `盼着说清${plan.what}`, cppcc: '牵头把住户、单位和委员请到一起商量' },
      principles: ['political', 'popular', 'open', 'effective'], tags: ['livable'], opinions: on,
    })
  }
  const topic = (who: string, name: string, id: string, input: object = {}) => move(who, `topic.${name}`, id, 'topic.look', input)
  const gate = (room: string, name: 'confirm' | 'endorse', id: string, number: string) =>
    topic(`party-${room}`, name, id, { number, date: date(0), body: '社区党委', meeting: '党委会议', note: null, evidence: [paper(`party-${room}`)] })
  const confirmed = async (room: string, id: string, number: string) => {
    await topic(`clerk-${room}`, 'propose', id)
    await gate(room, 'confirm', id, number)
  }
  const researched = async (room: string, id: string, place: string, findings: string) => {
    const clerk = `clerk-${room}`
    await topic(clerk, 'research', id, { date: date(0), place, people: '王敏、王建国委员、住户代表 4 人', findings })
    await topic(clerk, 'sendFacts', id, { people: [1, 2, 3, 5, 7].map((no) => personId(`member-${no}`)).concat(personId('unit-u-housing')) })
    for (const reader of ['member-1', 'member-3', 'unit-u-housing']) await act(reader, 'topic.facts', { topic: id })
  }

  const meeting = async (room: string, topicId: string, title: string, startsInHours: number) => {
    const clerk = `clerk-${room}`
    const startsAt = cloud.now() + startsInHours * hour
    const { id } = await act(clerk, 'meeting.plan', {
      key: key(), room: roomOf(room), topic: topicId, kind: '对话型协商', form: 'fixed', title,
      startsAt, endsAt: startsAt + 1.5 * hour, place: '议事室二楼', agenda: [{ says: '通报调研情况', minutes: null }, { says: '各方发言', minutes: null }, { says: '商量办法', minutes: null }, { says: '形成共识', minutes: null }],
    })
    await act(clerk, 'meeting.invite', {
      id,
      people: [
        ...[1, 2, 3, 5, 7].map((no) => ({ person: personId(`member-${no}`), seat: 'member', must: no < 3 })),
        { person: personId('unit-u-housing'), seat: 'unit', must: true },
        { person: personId(`convener-${room}`), seat: 'host', must: true },
      ],
      guests: [
        { name: '孙阿姨', from: '3 号楼住户代表', phone: '13800002001', seat: 'resident' },
        { name: '冯师傅', from: '物业公司', phone: '13800002002', seat: 'concerned' },
        { name: '许老师', from: '1 号楼一层住户', phone: null, seat: 'concerned' },
      ],
    })
    await move(clerk, 'meeting.notify', id, 'meeting.look', { boundary: ['negotiable', 'notPetition', 'notInCourt', 'notJudging', 'notOrdering'] })
    return id
  }
  const held = async (room: string, id: string, meanwhile = async (_clerk: string, _meeting: string) => {}) => {
    const clerk = `clerk-${room}`
    await move(clerk, 'meeting.open', id, 'meeting.look')
    const { code } = await act<{ code: string }>(clerk, 'meeting.doorCode', { id })
    for (const no of [1, 2, 3, 5]) await act(`member-${no}`, 'meeting.checkIn', { meeting: id, code })
    const { attendances } = await act<{ attendances: (Shown & { name: string; status: string })[] }>(clerk, 'meeting.look', { id })
    for (const one of attendances.filter((a) => a.status !== 'present' && a.name !== '许老师')) {
      await act(clerk, 'meeting.confirmByHand', { id: one.id, version: one.version, reason: '没带手机' })
    }
    await meanwhile(clerk, id)
    await move(clerk, 'meeting.close', id, 'meeting.look')
  }

  for (let no = 1; no <= 30; no += 1) if (no % 7 !== 0) for (let n = 0; n < 3; n += 1) await agree(`member-${no}`, ['meeting', 'meetingChange'])
  for (const who of ['clerk-xingfuli', 'party-xingfuli', 'committee-c-city', 'unit-u-housing', 'unit-u-urban', 'clerk-matou']) for (let n = 0; n < 8; n += 1) await agree(who, ['task', 'meeting'])

  progress('四周前：幸福里三号楼的居民想装电梯')
  goTo(27)
  const lift = []
  const liftTexts = [
    '三号楼六层没有电梯，我腿脚不好，下一趟楼要歇三回，想加装电梯。', '我妈八十二了，一个冬天没下过楼，三号楼能不能加装电梯？',
    '听说可以加装电梯，想问问费用怎么分摊，低层怎么算。', '一楼不同意装电梯，怕挡光，能不能坐下来一起商量？', '支持加装电梯，希望社区牵个头。',
  ]
  for (const [i, text] of liftTexts.entries()) {
    const who = i < 2 ? `resident-${i + 1}` : `lift-${i}`
    lift.push(await say(who, 'xingfuli-3', text))
    await agree(who, ['progress'])
  }
  goTo(26)
  const liftTopic = await draft('clerk-xingfuli', 'xingfuli', { title: '幸福里三号楼加装电梯', subject: '加装电梯', committee: 'c-city', what: '装不装、装在哪里、费用怎么分摊、一楼采光怎么补偿' }, lift)
  goTo(25)
  await topic('clerk-xingfuli', 'appoint', liftTopic.id, { number: numbered('临政协发', 8), date: date(0), body: '临江区政协', leader: '周副主席', committee: 'c-city', evidence: [paper('clerk-xingfuli')] })
  await confirmed('xingfuli', liftTopic.id, numbered('幸党发', 12))
  await topic('party-xingfuli', 'takeUp', liftTopic.id, { meeting: `幸福里社区党委 ${date(0).slice(0, 4)} 年第 14 次会议`, date: date(0), number: numbered('幸党纪', 14), note: `纳入${'一二三四'[Math.floor((Number(date(0).slice(5, 7)) - 1) / 3)]}季度重要议事日程，每月听一次进展。`, evidence: [paper('party-xingfuli')] })
  goTo(22)
  await researched('xingfuli', liftTopic.id, '三号楼', '24 户中 21 户同意；一楼两户担心采光。电梯井可以后移一米。')
  goTo(20)
  const liftMeeting = await meeting('xingfuli', liftTopic.id, '三号楼加装电梯协商会', 10)
  await cloud.tick('clock')
  goTo(20, 19)
  await held('xingfuli', liftMeeting)
  goTo(19)
  await topic('clerk-xingfuli', 'conclude', liftTopic.id, {
    chair: '李建国', recorder: '王敏', minutes: '住户逐户说了想法，住建局介绍了补贴政策，设计单位当场算了采光。', unitAnswers: [{ unit: 'u-housing', words: '符合补贴条件，可走绿色通道。' }],
    speeches: [
      { who: '孙阿姨', from: '3 号楼住户代表', words: '六楼的老人下一趟楼要歇三回，盼着早点装。' },
      { who: '冯师傅', from: '物业公司', words: '电梯井往后移一米，不碰一楼的窗，管线也绕得开。' },
      { who: '王建国', from: '工程界', words: '费用按楼层分摊，一楼给补偿，别的小区这样谈成过。' },
    ],
    consensus: [
      { text: '电梯井后移一米，按 2—6 层比例分摊费用，一楼两户补偿各 2 万元。', unit: 'u-housing', helpers: [], dueDate: date(15) },
      { text: '施工期间设临时通道，老人由志愿者接送。', unit: 'u-wangjiang', helpers: [], dueDate: date(15) },
    ],
    dissent: [{ text: '一楼一户仍担心噪声，要求夜间停梯降速。', people: 1, who: null }],
  })
  goTo(18)
  await gate('xingfuli', 'endorse', liftTopic.id, numbered('幸党发', 15))
  const liftReport = await sendReport({ act, move, key, date }, 'xingfuli', liftTopic.id, '费用怎么分、一楼的采光怎么补，没有各方都认可的办法。')
  await topic('clerk-xingfuli', 'handOver', liftTopic.id)
  const { handovers } = await act<{ handovers: { id: string }[] }>('clerk-xingfuli', 'topic.look', { id: liftTopic.id })
  const handover = (who: string, name: string, id: string, input: object = {}) => move(who, `supervision.${name}`, id, 'supervision.look', input)
  goTo(16)
  for (const [i, { id }] of handovers.entries()) await handover(i === 0 ? 'unit-u-housing' : 'unit-u-wangjiang', 'sign', id)
  goTo(9)
  await handover('unit-u-housing', 'note', handovers[0]?.id ?? '', { progress: '施工许可已办好，井道开挖。', problem: '地下有旧煤气管。', plan: '煤气公司下周迁改。' })
  goTo(4)
  await handover('unit-u-housing', 'report', handovers[0]?.id ?? '', { result: '电梯已安装并通过验收，补偿款已到户。' })
  await handover('unit-u-wangjiang', 'report', handovers[1]?.id ?? '', { result: '临时通道使用 20 天后拆除，志愿者接送老人 63 人次。' })
  goTo(3)
  await climb({ act, move, key, date }, 'xingfuli', liftReport)
  const seenAt = (place: string) => ({ date: date(0), time: '08:30', place, people: '张宏、王建国委员、住户代表 2 人', photos: [paper('committee-c-city')] })
  await handover('committee-c-city', 'verify', handovers[0]?.id ?? '', { ...seenAt('三号楼'), landed: { as: '项目已建成', where: '三号楼电梯' }, outcome: '三号楼的电梯装好了，已经通过验收，可以放心使用。' })
  await handover('committee-c-city', 'verify', handovers[1]?.id ?? '', { ...seenAt('三号楼单元门口'), outcome: '施工时的临时通道已经拆除，楼道恢复了原样。' })
  await cloud.tick('clock')
  const mine = await act('resident-1', 'opinion.lookAtMine', { id: lift[0]?.id })
  await act('resident-1', 'opinion.judge', { id: mine.id, version: mine.version, satisfaction: '满意', note: null })

  progress('两周前：菜场的垃圾、停车位、码头的卸货')
  goTo(15)
  const parking = []
  const parkingTexts = [
    '楼下停车位晚上总是不够，消防通道也被占了，老人下楼都绕着走。', '菜场北门乱停车，公交都进不来。', '车位不够，能不能晚上借中学的操场停一停？',
    '东边那块绿地荒着，改成生态停车位行不行？', '反对把绿地改停车位，孩子没地方玩。', '消防通道要划线，上个月救护车都进不来。',
  ]
  for (const [i, text] of parkingTexts.entries()) parking.push(await say(i === 0 ? 'resident-3' : `parking-${i}`, 'xingfuli-2', text))
  const waste = []
  for (const [i, text] of ['垃圾分类投放点离家太远，老人提不动。', '菜场后面的垃圾桶满了没人清运，夏天臭味很大。', '建议垃圾分类投放点晚上也开放一小时。'].entries()) {
    waste.push(await say(i === 0 ? 'resident-4' : `waste-${i}`, 'xingfuli-2', text))
  }
  const dock = []
  for (const [i, text] of ['渔业码头早上卸货没有冰，鱼都不新鲜了，租金还涨。', '码头摊位乱，卸货的车和买鱼的人挤在一起，上周差点撞人。', '水产市场污水直接排到河里，河水发臭。'].entries()) {
    dock.push(await say(i === 0 ? 'resident-6' : `dock-${i}`, 'matou-2', text))
  }
  goTo(14)
  const parkingTopic = await draft('clerk-xingfuli', 'xingfuli', { title: '幸福里片区停车位改造', subject: '停车', committee: 'c-city', what: '车位从哪里来、绿地怎么保、消防通道怎么管' }, parking)
  const wasteTopic = await draft('clerk-xingfuli', 'xingfuli', { title: '菜场周边垃圾分类投放', subject: '垃圾分类', committee: 'c-city', what: '投放点设在哪里、几点开放、谁来清运' }, waste)
  const dockTopic = await draft('clerk-matou', 'matou', { title: '渔业码头卸货秩序', subject: '市场渔港', committee: 'c-econ', what: '卸货时段、冰库、人车分流' }, dock.slice(0, 2))
  goTo(13)
  await confirmed('xingfuli', parkingTopic.id, numbered('幸党发', 18))
  await confirmed('xingfuli', wasteTopic.id, numbered('幸党发', 19))
  await confirmed('matou', dockTopic.id, numbered('码党发', 6))
  goTo(11)
  await researched('xingfuli', parkingTopic.id, '幸福里小区、菜场北门', '登记车辆 214 辆，车位 96 个。东侧绿地 600 平方米，中学操场夜间闲置。')
  await researched('xingfuli', wasteTopic.id, '菜场', '投放点 2 处，最远一户 420 米；清运每天一次。')
  await researched('matou', dockTopic.id, '渔业码头', '每天 4—7 点卸货 30 余车；冰库停用两年。')
  goTo(9)
  const parkingMeeting = await meeting('xingfuli', parkingTopic.id, '停车位改造协商会', 10)
  const wasteMeeting = await meeting('xingfuli', wasteTopic.id, '垃圾分类投放协商会', 8)
  goTo(9, 17)
  await held('xingfuli', wasteMeeting)
  goTo(9, 19)
  await held('xingfuli', parkingMeeting, (clerk, id) => talkAboutParking({ cloud, act, key }, clerk, id))
  goTo(8)
  await topic('clerk-xingfuli', 'conclude', wasteTopic.id, {
    chair: '李建国', recorder: '王敏', minutes: '居民、摊主和城管一起走了一遍现场。', unitAnswers: [], speeches: [],
    consensus: [{ text: '菜场后门增设投放点一处，早 6 点到晚 9 点开放，每天清运两次。', unit: 'u-urban', helpers: ['u-market'], dueDate: date(10) }],
    dissent: [],
  })
  await gate('xingfuli', 'endorse', wasteTopic.id, numbered('幸党发', 21))
  await sendReport({ act, move, key, date }, 'xingfuli', wasteTopic.id, '投放点少、离得远，清运次数跟不上。')
  await topic('clerk-xingfuli', 'handOver', wasteTopic.id)
  const wasteHandover = (await act<{ handovers: { id: string }[] }>('clerk-xingfuli', 'topic.look', { id: wasteTopic.id })).handovers[0]?.id ?? ''
  goTo(6)
  await handover('unit-u-urban', 'sign', wasteHandover)
  await handover('unit-u-urban', 'note', wasteHandover, { progress: '选址已定，投放亭已下单。', percent: 40, problem: '后门地面要硬化。', plan: '与市场方各出一半费用。' })
  await topic('clerk-xingfuli', 'conclude', parkingTopic.id, {
    chair: '李建国', recorder: '王敏', minutes: '居民、物业、交警、委员逐条商量，现场看了绿地。', unitAnswers: [{ unit: 'u-traffic', words: '夜间错时停车可以试行。' }], speeches: [],
    consensus: [
      { text: '东侧绿地改造为生态车位 38 个，保留活动场地。', unit: 'u-urban', helpers: [], dueDate: date(40) },
      { text: '夜间错时开放中学停车场。', unit: 'u-traffic', helpers: [], dueDate: date(30) },
      { text: '消防通道划线，物业每日巡查。', unit: 'u-wangjiang', helpers: [], dueDate: date(20) },
    ],
    dissent: [{ text: '绿地面积减少', people: 3, who: null }],
  })

  const written = { act, move, key, date }
  await writeReport(written, 'xingfuli', parkingTopic.id, '调研报告', { problems: '绿地改车位，孩子活动的地方会少。', advice: '先改东侧荒着的 200 平方米，留出活动场地。' })
  await act('clerk-xingfuli', 'report.draft', { key: key(), kind: '提案', topic: wasteTopic.id, issue: null })

  progress('这几天：新来的意见和明晚的会')
  goTo(4)
  const charging = [await say('resident-5', 'hepinglu-2', '充电车棚晚上排队，有人从楼上拉飞线给电动车充电，太危险了。'), await say('charging-1', 'hepinglu-2', '希望小区多装几个充电桩。')]
  const chargingTopic = await draft('clerk-hepinglu', 'hepinglu', { title: '和平路小区充电桩布点', subject: '充电桩', committee: 'c-city', what: '装在哪里、谁来管、怎么收费' }, charging)
  goTo(2)
  await topic('clerk-hepinglu', 'propose', chargingTopic.id)
  const dockMeeting = await meeting('matou', dockTopic.id, '渔业码头卸货协商会', 3 * 24 + 10)
  goTo(1)
  for (const no of [1, 2, 5]) await reply(act, `member-${no}`, dockMeeting, 'come')
  await reply(act, 'member-3', dockMeeting, 'askLeave', { reason: '那天出差' })

  await signUpMeeting({ cloud, act, move, key })

  for (const { daysAgo, who, scene, text } of waitingOpinions) {
    goTo(daysAgo)
    await say(who, scene, text)
  }
  goTo(1, 15)
  await fillBox({ cloud, act, key })
  await tellEverybody({ act, key }, { lift: liftTopic.id, waste: wasteTopic.id, parking: parkingTopic.id })
  goTo(0)
  await visit({ cloud, act, key })
  cloud.travel(start - cloud.now())
  await setDuty({ cloud, act, key })
  await cloud.tick('clock')
}

async function reply(act: ReturnType<typeof actors>['act'], who: string, meeting: string, name: 'come' | 'askLeave', input: object = {}): Promise<void> {
  const { me } = await act<{ me: Shown }>(who, 'meeting.lookAtMine', { id: meeting })
  await act(who, `meeting.${name}`, { id: me.id, version: me.version, ...input })
}
