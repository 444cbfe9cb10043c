import * as meeting from '@/domain/meeting/contracts'
import * as notice from '@/domain/notice/contracts'
import * as opinion from '@/domain/opinion/contracts'
import * as topic from '@/domain/topic/contracts'
import { workdaysAfter } from '@/domain/kernel/workdays'
import { day, hour, moment } from '@/domain/kernel/calendar'
import { jpeg } from '../support/pictures'
import { roadOf, substance } from '../support/road'
import { chenJing, linYue, newKey, oldChen, town, uploadedBy, wangMin, zhangGuifang, zhangHong, zhouZhiqiang, type Town } from '../support/town'

let there: Town
/** Monday, ten in the morning: no story depends on the hour it is told at. */
beforeEach(async () => {
  there = await town()
  there.cloud.travel((moment('2027-03-08') ?? 0) + 10 * hour - there.cloud.now())
})

const texts = { [zhangGuifang]: '三号楼没有电梯，我下不了楼，想加装电梯。', [oldChen]: '支持三号楼加装电梯。' }
const proposed = async (road = roadOf(there)) => {
  const { id } = await road.drafted(texts)
  await there.must(wangMin, topic.propose, await road.on(id))
  return id
}
const inboxOf = async (who: string) => (await there.must(who, notice.inbox, { after: null })).items.map(({ body }) => body)

describe('the selection sheet', () => {
  test('a topic nobody can say why is not put before a gate, and Wang Min reads what is missing', async () => {
    const road = roadOf(there)
    const thin = { ...substance, sheet: ['small' as const], reasons: {}, principles: ['political' as const] }
    const { id } = await there.must(wangMin, topic.draft, { key: newKey(), room: 'room-xingfuli', ...thin, opinions: [] })
    await expect(there.refusal(wangMin, topic.propose, await road.on(id))).resolves.toBe(
      '选题单还差：“党政所需、群众所盼、政协所能、委员所为”里至少有一条；切口小的依据；人民性、开放性、实效性对照过。请点“修改”补上，再提交确认',
    )
    await there.must(wangMin, topic.amend, { ...(await road.on(id)), ...substance })
    expect((await road.topicNow(id)).gaps).toEqual([])
    await there.must(wangMin, topic.propose, await road.on(id))
    const seen = await road.topicNow(id, zhouZhiqiang)
    expect(seen.reasons).toEqual([
      { key: 'small', label: '切口小', words: '就是三号楼这一部电梯' },
      { key: 'people', label: '群众所盼', words: '24 户里 21 户盼着装' },
    ])
    expect(seen.tags).toEqual(['老有所养', '宜居性'])
    expect(seen.diary.find(({ says }) => says === '修改')?.note).toBe('改了选题单、依据、协商原则')
  })

  test('the shelf can be narrowed by type, tag, status and committee, several at once', async () => {
    const road = roadOf(there)
    const id = await proposed(road)
    await there.must(wangMin, topic.draft, { key: newKey(), room: 'room-xingfuli', ...substance, title: '社区用房规划', scopeType: '重大问题、重要规划', tags: ['varied'], committee: 'c-law', opinions: [] })
    const none = { scopeType: null, tag: null, status: null, committee: null }
    const found = async (filter: Partial<Record<keyof typeof none, string>>) =>
      (await there.must(wangMin, topic.list, { shelf: 'all', after: null, filter: { ...none, ...filter } as never })).items.map(({ title }) => title)
    await expect(found({ scopeType: '重大问题、重要规划' })).resolves.toEqual(['社区用房规划'])
    await expect(found({ tag: 'elder' })).resolves.toEqual([substance.title])
    await expect(found({ status: 'proposed', committee: 'c-city' })).resolves.toEqual([substance.title])
    await expect(found({ status: 'proposed', committee: 'c-law' })).resolves.toEqual([])
    const [line] = (await there.must(zhouZhiqiang, topic.list, { shelf: 'todo', after: null, filter: { ...none, status: 'proposed' } })).items
    expect(line).toMatchObject({ id, gateBy: workdaysAfter(there.cloud.now(), 10), scopeType: '民生问题', tags: ['老有所养', '宜居性'] })
  })
})

describe('papers around a topic', () => {
  test('leader and committee are appointed by document; changes stay in the diary, and only another document changes them again', async () => {
    const road = roadOf(there)
    const id = await proposed(road)
    const paper = { number: '临政协发〔2027〕8 号', date: road.day(0), body: '临江区政协', leader: '吴副主席', committee: 'c-law' }
    await expect(there.refusal(linYue, topic.appoint, { ...(await road.on(id)), ...paper, committee: 'c-nowhere', evidence: [road.paper(linYue)] })).resolves.toBe('没有找到这个专委会，请从名单里重新选')
    await expect(there.refusal(linYue, topic.appoint, { ...(await road.on(id)), ...paper, date: road.day(1), evidence: [road.paper(linYue)] })).resolves.toMatch('不能晚于今天')
    await expect(there.refusal(linYue, topic.appoint, { ...(await road.on(id)), ...paper, evidence: [] })).resolves.toMatch('请拍下文件')
    await there.must(linYue, topic.appoint, { ...(await road.on(id)), ...paper, evidence: [road.paper(linYue)] })
    const now = await road.topicNow(id)
    expect(now).toMatchObject({ leader: '吴副主席', committee: { id: 'c-law' }, appointment: { number: paper.number, leader: '吴副主席', by: '林悦', evidence: [expect.stringMatching(/kept/)] } })
    expect(now.diary.at(-1)?.note).toMatch(/^临江区政协 临政协发〔2027〕8 号：联系领导吴副主席，联系专委会.+；原联系领导周副主席；原联系专委会/)
    // The committee it now belongs to hears that it waits there; the former one does not see it any more.
    await expect(inboxOf('committee-c-law')).resolves.toContain('议题等您确认')
    await expect(there.refusal(zhangHong, topic.look, { id })).resolves.toMatch('没有找到')
    await there.must(wangMin, topic.withdrawProposal, { ...(await road.on(id)), reason: '再改' })
    await expect(there.refusal(wangMin, topic.amend, { ...(await road.on(id)), ...substance, committee: 'c-law' })).resolves.toBe('已经有文件明确了，要改请用“明确联系领导和专委会”')
    await there.must(wangMin, topic.amend, { ...(await road.on(id)), ...substance, committee: 'c-law', leader: '吴副主席' })
  })

  test('its meetings follow the topic to the committee that is appointed for it', async () => {
    const road = roadOf(there)
    const id = await road.researched(texts)
    const held = await road.notified(id)
    await there.must(wangMin, topic.appoint, { ...(await road.on(id)), number: '9 号', date: road.day(0), body: '区政协', leader: '周副主席', committee: 'c-law', evidence: [road.paper(wangMin)] })
    await there.must('committee-c-law', meeting.look, { id: held })
    await expect(there.refusal(zhangHong, meeting.look, { id: held })).resolves.toMatch('没有找到')
  })

  test('every party committee that took it up is in the record, each once', async () => {
    const road = roadOf(there)
    const id = await road.confirmed(texts)
    const first = { meeting: '第 14 次党委会', date: road.day(0), number: '幸党纪〔2027〕14 号', note: '每月听一次进展', evidence: [road.paper(zhouZhiqiang)] }
    await there.must(zhouZhiqiang, topic.takeUp, { ...(await road.on(id, zhouZhiqiang)), ...first })
    await expect(there.refusal(wangMin, topic.takeUp, { ...(await road.on(id)), ...first, evidence: [] })).resolves.toBe('这次会议已经记过了')
    await expect(there.refusal(wangMin, topic.takeUp, { ...(await road.on(id)), ...first, meeting: '第 15 次党委会', date: road.day(3), evidence: [] })).resolves.toMatch('不能晚于今天')
    await there.must(wangMin, topic.takeUp, { ...(await road.on(id)), ...first, meeting: '第 15 次党委会', number: null, note: null, evidence: [] })
    expect((await road.topicNow(id)).takenUp.map(({ meeting: name, by, evidence }) => [name, by, evidence.length])).toEqual([['第 14 次党委会', '周志强', 1], ['第 15 次党委会', '王敏', 0]])
  })

  test('a gate decides on a paper only: which organisation, which meeting, not later than today, and a photo of it', async () => {
    const road = roadOf(there)
    const id = await proposed(road)
    const decision = road.gate('7 号')
    const says = (more: object) => road.on(id, zhouZhiqiang).then((on) => there.refusal(zhouZhiqiang, topic.confirm, { ...on, ...decision, ...more }))
    await expect(says({ evidence: [] })).resolves.toBe('请拍下文件或会议纪要，至少一张')
    await expect(says({ meeting: ' ' })).resolves.toBe('请填写哪次会议定的')
    await expect(says({ body: '' })).resolves.toBe('请填写哪个组织定的')
    await expect(says({ date: road.day(1) })).resolves.toBe('日期不能晚于今天，请对照文件再看一下')
    await there.must(zhouZhiqiang, topic.confirm, { ...(await road.on(id, zhouZhiqiang)), ...decision })
    expect((await road.topicNow(id)).confirmation).toMatchObject({ number: '7 号', body: '幸福里社区党委', meeting: '第 12 次党委会', role: 'party', by: '周志强' })
  })

  test('what Zhou Zhiqiang has handed in stays when he deletes it from his phone’s folder', async () => {
    const road = roadOf(there)
    const id = await proposed(road)
    const photo = await uploadedBy(there, zhouZhiqiang, jpeg())
    await there.must(zhouZhiqiang, topic.confirm, { ...(await road.on(id, zhouZhiqiang)), ...road.gate('7 号'), evidence: [photo] })
    there.cloud.files.remove(photo)
    expect(there.cloud.files.read(photo)).toBeUndefined()
    const [kept] = (there.cloud.data.get('topics', id) as unknown as { confirmation: { evidence: string[] } }).confirmation.evidence
    expect(there.cloud.files.read(kept ?? '')?.bytes.length).toBeGreaterThan(100)
    expect((await road.topicNow(id)).confirmation?.evidence).toHaveLength(1)
  })
})

describe('whether a room turns into something else', () => {
  const decline = async (n: number, reason: 3 | 4 | 7, room: { who: string; scene: string }) => {
    const { id } = await there.must(`drift-${room.scene}-${n}`, opinion.submit, { key: newKey(), scene: room.scene, text: `第 ${n} 件私事`, photos: [], phone: null })
    await there.must(room.who, opinion.decline, { id, version: 1, reason })
  }
  const own = async (n: number, text: string) => {
    const { id } = await there.must(`own-${n}`, opinion.submit, { key: newKey(), scene: 'xingfuli-2', text, photos: [], phone: null })
    await there.must(wangMin, opinion.answer, { id, version: 1, answer: '已经办了' })
  }

  test('of three matters nothing is said; of a dozen it is, with its numbers', async () => {
    for (let n = 0; n < 3; n += 1) await decline(n, 4, { who: wangMin, scene: 'xingfuli-2' })
    await expect(there.must(wangMin, topic.drift, {})).resolves.toMatchObject({ level: 'few', of: 3, lines: ['最近 90 天一共 3 件，不到 10 件。'] })
    for (let n = 0; n < 9; n += 1) await own(n, `第 ${n} 盏路灯坏了`)
    await expect(there.must(wangMin, topic.drift, {})).resolves.toMatchObject({ level: 'watch', of: 12, title: '要留意，别越了位', lines: ['最近 90 天一共 12 件。', '有 3 件本该走信访的事找到这里，已指到该去的地方。'] })
  })

  test('what is being settled here though it lies before a court counts as playing the judge', async () => {
    for (let n = 0; n < 12; n += 1) await own(n, n < 3 ? `物业费的官司法院已经立案，第 ${n} 次开庭了，请议事室评评理` : `第 ${n} 盏路灯坏了`)
    const found = await there.must(wangMin, topic.drift, {})
    expect(found.lines).toContain('有 3 件在当“裁判员”：看着像在打官司、仲裁、复议的事，仍在这里办。')
    expect(found.level).toBe('drifting')
    // The office sees the area and the rooms to talk to; a neighbour room sees only itself.
    const office = await there.must(linYue, topic.drift, {})
    expect(office.rooms).toMatchObject([{ id: 'room-xingfuli', level: 'drifting' }])
    await expect(there.must(chenJing, topic.drift, {})).resolves.toMatchObject({ level: 'few', of: 0, rooms: [] })
  })

  test('after ninety days it is past', async () => {
    for (let n = 0; n < 12; n += 1) await decline(n, 3, { who: wangMin, scene: 'xingfuli-2' })
    await expect(there.must(wangMin, topic.drift, {})).resolves.toMatchObject({ level: 'drifting', of: 12 })
    there.cloud.travel(91 * day)
    await expect(there.must(wangMin, topic.drift, {})).resolves.toMatchObject({ level: 'few', of: 0 })
  })
})
