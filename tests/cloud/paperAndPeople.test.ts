import { addPoint } from '@/domain/directory/contracts'
import * as notice from '@/domain/notice/contracts'
import * as opinion from '@/domain/opinion/contracts'
import * as behalf from '@/domain/opinion/intake/behalf'
import * as paper from '@/domain/opinion/intake/box'
import * as roster from '@/domain/opinion/intake/roster'
import * as desk from '@/domain/opinion/desk/contracts'
import * as telling from '@/domain/opinion/telling'
import { jpeg } from '../support/pictures'
import { chenJing, liJianguo, linYue, liXiuying, newKey, oldChen, spoken, town, uploadedBy, wangJianguo, wangMin, zhangGuifang, type Town } from '../support/town'

const hour = 3_600_000
const day = 24 * hour
const xingfuli = 'room-xingfuli'

let there: Town
let box: string
beforeAll(async () => {
  there = await town({ forbiddenWords: ['炸'] })
  box = (await there.must(wangMin, addPoint, { room: xingfuli, name: '老年食堂信箱', kind: 'box' })).scene
})

/** A photo this person has just taken and uploaded. */
const photo = (who: string) => uploadedBy(there, who, jpeg())
const opened = (count: number, more: object = {}) => ({
  key: newKey(), box, openedAt: there.cloud.now(), witness: '吴老师', witnessAs: '居民代表', count, seal: '完好' as const, note: null, photos: [], ...more,
})
const letter = (id: string, text: string, more: object = {}) => ({ id, key: newKey(), text, photos: [], slip: null, of: null, phone: null, ...more })
const found = (receipt: string) => there.must(oldChen, opinion.findByReceipt, { receipt })
const look = (id: string) => there.must(wangMin, opinion.look, { id })
const stored = (id: string) => there.cloud.data.get('opinions', id) as never as { channel: string; openid: string | null; behalf: object; slip: string | null; person: string | null; toldAt: number | null }

describe('the paper box at the old people’s canteen', () => {
  test('Wang Min cannot have opened it alone: the same person twice is no second person', async () => {
    await expect(there.refusal(wangMin, paper.openBox, opened(3, { witness: '王 敏' }))).resolves.toMatch('第二个人')
    await expect(there.refusal(wangMin, paper.openBox, opened(3, { openedAt: there.cloud.now() + day }))).resolves.toMatch('不能晚于现在')
    await expect(there.refusal(wangMin, paper.openBox, opened(3, { box: 'xingfuli-1' }))).resolves.toMatch('没有找到')
  })

  test('three letters, one nobody can read: the opening is closed when all three are accounted for, and not before', async () => {
    const { id } = await there.must(wangMin, paper.openBox, opened(3))
    const first = await there.must(wangMin, paper.enterLetter, letter(id, '食堂的楼梯没有扶手，我怕摔。', { of: '孙奶奶', phone: '13800001111', photos: [await photo(wangMin)] }))
    expect(first).toMatchObject({ entered: 1, unreadable: 0, count: 3, statusLabel: '正在录入' })
    expect(first.letter).toMatchObject({ no: 1, photographed: true })
    await expect(there.refusal(wangMin, paper.closeBox, { id, version: first.version })).resolves.toMatch('还有 2 封没有录')
    await expect(there.refusal(wangMin, paper.unreadable, { id, key: newKey(), photos: [], note: null })).resolves.toMatch('拍下这封信')
    await there.must(wangMin, paper.unreadable, { id, key: newKey(), photos: [await photo(wangMin)], note: '被雨水泡了' })
    const last = await there.must(liJianguo, paper.enterLetter, letter(id, '信箱太高了，坐轮椅够不着。'))
    await there.must(wangMin, paper.closeBox, { id, version: last.version })

    const record = await there.must(linYue, paper.opening, { id })
    expect(record).toMatchObject({ by: '王敏', witness: '吴老师（居民代表）', statusLabel: '已录完', entered: 2, unreadable: 1, can: [] })
    expect(record.letters.map(({ no, by, note }) => [no, by, note])).toEqual([[1, '王敏', null], [2, '王敏', '被雨水泡了'], [3, '李建国', null]])
    expect(record.photos).toHaveLength(1)
    expect(record.diary.at(-1)?.note).toBe('录入 2 封，无法辨认 1 封')
    await expect(there.refusal(wangMin, paper.enterLetter, letter(id, '多出来的一封'))).resolves.toMatch('已录完')

    expect(stored(first.letter.opinion ?? '')).toMatchObject({ channel: 'box', openid: null, behalf: { by: '王敏', of: '孙奶奶' } })
    const queue = await there.must(wangMin, opinion.queue, { tab: 'waiting', after: null })
    expect(queue.items.find((card) => card.id === first.letter.opinion)).toMatchObject({ channel: '实体信箱', hasPhone: true, point: '老年食堂信箱' })
  })

  test('a fourth letter in a box counted as three is put right with a reason, and both numbers stay on record', async () => {
    const { id } = await there.must(wangMin, paper.openBox, opened(1))
    const { version } = await there.must(wangMin, paper.enterLetter, letter(id, '第一封'))
    await expect(there.refusal(wangMin, paper.enterLetter, letter(id, '夹在里面的一封'))).resolves.toMatch('请先更正封数')
    await expect(there.refusal(wangMin, paper.recount, { id, version, count: 2, reason: ' ' })).resolves.toMatch('为什么数目不一样')
    await expect(there.refusal(wangMin, paper.recount, { id, version, count: 0, reason: '数错了' })).resolves.toMatch('已经录了 1 封')
    await there.must(wangMin, paper.recount, { id, version, count: 2, reason: '两封粘在一起' })
    await there.must(wangMin, paper.enterLetter, letter(id, '夹在里面的一封'))
    const { diary } = await there.must(wangMin, paper.opening, { id })
    expect(diary.map(({ note }) => note)).toContain('1 封改为 2 封：两封粘在一起')
  })

  test('an empty box is a record too, and nothing is left to enter', async () => {
    const { id } = await there.must(wangMin, paper.openBox, opened(0))
    expect(await there.must(wangMin, paper.opening, { id })).toMatchObject({ statusLabel: '已录完', count: 0, can: [] })
  })

  test('the network breaks after saving: the same letter tried again is one letter; other words under its key are refused', async () => {
    const { id } = await there.must(wangMin, paper.openBox, opened(5))
    const once = letter(id, '三号楼的灯不亮')
    const [one, two] = await Promise.all([there.must(wangMin, paper.enterLetter, once), there.must(wangMin, paper.enterLetter, once)])
    expect(two.letter).toEqual(one.letter)
    expect(two.letter.receipt).toMatch(/^\w{3}-\w{3}-\w{4}$/)
    await expect(there.refusal(wangMin, paper.enterLetter, { ...once, text: '四号楼的灯不亮' })).resolves.toMatch('刚才已经录进去了（第 1 封）')
    expect((await there.must(wangMin, paper.opening, { id })).letters).toHaveLength(1)
  })

  test('two people enter from one pile at the same time: every letter gets its own number and none is lost', async () => {
    const { id } = await there.must(wangMin, paper.openBox, opened(6))
    await Promise.all([1, 2, 3].flatMap((n) => [there.must(wangMin, paper.enterLetter, letter(id, `王敏的第 ${n} 封`)), there.must(liJianguo, paper.enterLetter, letter(id, `李建国的第 ${n} 封`))]))
    const { letters, entered } = await there.must(wangMin, paper.opening, { id })
    expect(entered).toBe(6)
    expect(letters.map(({ no }) => no)).toEqual([1, 2, 3, 4, 5, 6])
    expect(new Set(letters.map((one) => one.opinion)).size).toBe(6)
  })

  test('a letter that names a culprit is held for the office, and the clerk who typed it finds it nowhere', async () => {
    const { id } = await there.must(wangMin, paper.openBox, opened(1))
    const said = await there.must(wangMin, paper.enterLetter, letter(id, '我实名举报村会计贪污低保款，我叫某某。'))
    await expect(there.refusal(wangMin, opinion.look, { id: said.letter.opinion ?? '' })).resolves.toMatch('没有找到')
    expect((await there.must(linYue, opinion.held, { after: null })).items.map((one) => one.id)).toContain(said.letter.opinion)
    expect((await there.must(wangMin, behalf.recorded, { after: null })).items.find((one) => one.id === said.letter.opinion)).toMatchObject({ text: null, label: '收到了' })
  })
})

describe('the stub of a paper slip', () => {
  test('numbers come in a series, none twice, and a sheet the printer ate is printed again with the same ones', async () => {
    const first = await there.must(wangMin, paper.issueSlips, { box, many: 10 })
    const [second, third] = await Promise.all([there.must(wangMin, paper.issueSlips, { box, many: 20 }), there.must(linYue, paper.issueSlips, { box, many: 10 })])
    expect(new Set([...first.numbers, ...second.numbers, ...third.numbers]).size).toBe(40)
    expect([first.first, ...[second.first, third.first].sort((a, b) => a - b)]).toEqual([1, 11, second.first < third.first ? 31 : 21])
    expect((await there.must(wangMin, paper.slipBatch, { id: first.id })).numbers).toEqual(first.numbers)
    expect((await there.must(wangMin, paper.slips, { box, after: null })).items).toHaveLength(3)
    await expect(there.refusal(chenJing, paper.issueSlips, { box, many: 10 })).resolves.toMatch('没有找到')
  })

  test('Grandma Sun has no phone: her neighbour asks by the stub and hears how far it has come, not what she wrote', async () => {
    const { numbers } = await there.must(wangMin, paper.issueSlips, { box, many: 10 })
    const [stub = '', other = ''] = numbers
    await expect(there.refusal(oldChen, opinion.findByReceipt, { receipt: stub })).resolves.toMatch('还没有录进来')
    const { id } = await there.must(wangMin, paper.openBox, opened(4))
    const said = await there.must(wangMin, paper.enterLetter, letter(id, '食堂的汤太咸了', { slip: stub.toLowerCase().replace('-', ' ') }))
    expect(said.letter.slip).toBe(stub)
    const heard = await found(stub)
    expect(heard).toMatchObject({ receipt: stub, label: '收到了' })
    expect(JSON.stringify(heard)).not.toMatch('咸')
    await there.must(wangMin, opinion.answer, { id: said.letter.opinion ?? '', version: 1, answer: '食堂从明天起少放盐。' })
    expect((await found(stub)).answer).toBe('食堂从明天起少放盐。')

    // Used, never issued, misread: each refused at the field, and the letter's other words stay.
    await expect(there.refusal(wangMin, paper.enterLetter, letter(id, '另一封', { slip: stub }))).resolves.toMatch(/王敏录过了（那次开箱的第 1 封）/)
    await expect(there.refusal(wangMin, paper.enterLetter, letter(id, '另一封', { slip: '2222-2222' }))).resolves.toMatch(/没有发过|看错了一位/)
    const misread = `${other.slice(0, -1)}${other.endsWith('2') ? '3' : '2'}`
    await expect(there.refusal(wangMin, paper.enterLetter, letter(id, '另一封', { slip: misread }))).resolves.toMatch('看错了一位')
    expect((await there.must(wangMin, paper.opening, { id })).letters).toHaveLength(1)
  })

  test('both clerks read the same number off two papers at once: one gets it, the other is told who has it', async () => {
    const { numbers } = await there.must(wangMin, paper.issueSlips, { box, many: 10 })
    for (const number of numbers.slice(0, 5)) {
      const piles = await Promise.all([wangMin, liJianguo].map((who) => there.must(who, paper.openBox, opened(1))))
      const both = await Promise.all([wangMin, liJianguo].map((who, i) => there.ask(who, paper.enterLetter, letter(piles[i]?.id ?? '', `${who} 的信`, { slip: number }))))
      expect(both.filter((one) => one.ok)).toHaveLength(1)
      expect(both.flatMap((one) => (one.ok ? [] : [one.refusal]))).toMatchObject([{ fields: { slip: expect.stringMatching(/(王敏|李建国)录过了/) as string } }])
    }
  })
})

describe('on behalf of somebody', () => {
  const heard = (text: string, more: object = {}) => ({ key: newKey(), room: xingfuli, way: 'visit' as const, text, photos: [], of: '钱大爷', phone: null, agreed: true as const, ...more })

  test('Wang Jianguo visits Grandpa Qian: without his consent nothing is recorded', async () => {
    const asked = { ...heard('楼道的灯坏了'), agreed: false }
    const refused = await there.send(wangJianguo, 'intake', { act: 'intake.record', input: asked })
    expect(JSON.stringify(refused)).toMatch('请先问过本人')
  })

  test('with it he gets a number to hand over, and can tell Grandpa Qian how it went', async () => {
    const asked = heard('楼道的灯坏了，我看不见台阶', { phone: '138 0000 2222' })
    const said = await there.must(wangJianguo, behalf.record, asked)
    expect((await there.must(wangJianguo, behalf.record, asked)).receipt).toBe(said.receipt)
    expect((await found(said.receipt)).label).toBe('收到了')
    expect(stored(said.id)).toMatchObject({ channel: 'visit', openid: null, behalf: { by: '王建国', of: '钱大爷' } })
    expect((await look(said.id)).diary[0]).toMatchObject({ by: '王建国', says: '当面听到，代为反映' })
    await there.must(wangMin, opinion.answer, { id: said.id, version: 1, answer: '物业明天换灯。' })
    const [line] = (await there.must(wangJianguo, behalf.recorded, { after: null })).items
    expect(line).toMatchObject({ id: said.id, of: '钱大爷', phone: '13800002222', label: '有答复', outcome: '物业明天换灯。', toldAt: null })
    expect((await there.must(liXiuying, behalf.recorded, { after: null })).items).toEqual([])
  })

  test('a member finds any room of the county by name, a clerk only the rooms she runs', async () => {
    const { items, ways } = await there.must(wangJianguo, behalf.rooms, { name: '柳溪' })
    expect(items.map(({ name }) => name)).toEqual(['柳溪议事室'])
    expect(ways).toEqual(['visit', 'call', 'memberBox'])
    await there.must(wangJianguo, behalf.record, heard('河又黑了', { room: items[0]?.id }))
    expect(await there.must(wangMin, behalf.rooms, { name: null })).toMatchObject({ items: [{ id: xingfuli, own: true }], ways: ['visit', 'call'] })
    await expect(there.refusal(wangMin, behalf.record, heard('别处的事', { room: 'room-matou' }))).resolves.toMatch('没有找到')
    await expect(there.refusal(wangMin, behalf.record, heard('来电说的事', { way: 'memberBox' }))).resolves.toMatch('怎么听到的')
    await there.must(wangMin, behalf.record, heard('来电说的事', { way: 'call' }))
  })

  test('a room of another county is outside a member’s reach', async () => {
    there.cloud.data.insert('rooms', [{ _id: 'room-far', name: '外区议事室', area: 'far', areas: ['jiangzhou', 'far'], level: 'town', address: '', phone: null, functions: [], committee: null }])
    await expect(there.refusal(wangJianguo, behalf.record, heard('外区的事', { room: 'room-far' }))).resolves.toMatch('没有找到这个议事室')
  })

  test('a full notebook gets in; a flood is told kindly and keeps what was written', async () => {
    const busy = await town()
    const said = (n: number) => ({ ...heard(`第 ${n} 户说的`), key: newKey() })
    for (let n = 1; n <= 30; n += 1) await busy.must(liXiuying, behalf.record, said(n))
    await expect(busy.refusal(liXiuying, behalf.record, said(31))).resolves.toMatch('您写的内容还在')
    busy.cloud.travel(11 * 60_000)
    await busy.must(liXiuying, behalf.record, said(31))
  })
})

describe('the member’s own mailbox', () => {
  test('what is said to Li Xiuying reaches her and the room’s clerk; she reads it and decides nothing', async () => {
    await expect(there.refusal(wangMin, addPoint, { room: xingfuli, name: '信箱', kind: 'memberBox' })).resolves.toMatch('一位委员')
    const { scene } = await there.must(wangMin, addPoint, { room: xingfuli, name: '李秀英委员信箱', kind: 'memberBox', member: '0-member-2' })
    expect(await there.must(zhangGuifang, opinion.arrive, { scene })).toMatchObject({ member: '李秀英', room: { id: xingfuli } })
    const { id } = await there.must(zhangGuifang, opinion.submit, spoken('请李委员帮我们问问公交', { scene, phone: '13800003333' }))
    expect(stored(id)).toMatchObject({ channel: 'memberBox', person: '0-member-2' })
    const mine = await there.must(liXiuying, behalf.mailbox, { after: null })
    expect(mine.items[0]).toMatchObject({ id, text: '请李委员帮我们问问公交', label: '收到了' })
    expect(mine.boxes).toEqual([{ scene, name: '李秀英委员信箱', room: '幸福里议事室' }])
    expect(JSON.stringify(mine)).not.toMatch(/13800003333|demo-resident/)
    expect((await there.must(wangJianguo, behalf.mailbox, { after: null })).items).toEqual([])
    expect((await look(id)).channel).toBe('委员信箱')
    await expect(there.refusal(liXiuying, opinion.answer, { id, version: 1, answer: '我来答' })).resolves.toMatch('身份')
    const secret = await there.must(oldChen, opinion.submit, spoken('李委员，我实名举报某某收钱，我叫某某', { scene }))
    expect((await there.must(liXiuying, behalf.mailbox, { after: null })).items.map((one) => one.id)).not.toContain(secret.id)
  })
})

describe('members on duty', () => {
  const hours = (from: number, to: number) => ({ startsAt: there.cloud.now() + from * hour, endsAt: there.cloud.now() + to * hour, place: '议事室一楼' })
  const set = (member: string, from: number, to: number, room = xingfuli) => ({ key: newKey(), room, member, ...hours(from, to) })

  test('the clerk puts Wang Jianguo on duty: he is told, residents see it, and what he hears there says so', async () => {
    // Nine in the morning of a day, so that the hours below lie on one date.
    there.cloud.travel(day - ((there.cloud.now() + 8 * hour) % day) + 9 * hour)
    const asked = set('0-member-1', 1, 3)
    const duty = await there.must(wangMin, roster.setDuty, asked)
    expect((await there.must(wangMin, roster.setDuty, asked)).id).toBe(duty.id)
    expect((await there.must(wangJianguo, notice.inbox, { after: null })).items[0]).toMatchObject({ title: '请您到幸福里议事室值班' })
    there.cloud.travel(61_000)
    expect((await there.must(zhangGuifang, opinion.arrive, { scene: 'xingfuli-1' })).duty).toMatchObject({ name: '王建国', place: '议事室一楼' })
    const onDuty = { key: newKey(), room: xingfuli, way: 'duty' as const, text: '值班时听到：下水道堵了', photos: [], of: null, phone: null, agreed: true as const }
    await expect(there.refusal(liXiuying, behalf.record, onDuty)).resolves.toMatch('没有在这个议事室值班')
    there.cloud.travel(hour)
    const said = await there.must(wangJianguo, behalf.record, onDuty)
    expect((await look(said.id)).channel).toBe('委员轮值')
    expect((await there.must(wangJianguo, behalf.myDuties, {})).items[0]).toMatchObject({ recordable: true, room: { name: '幸福里议事室' } })
    expect((await there.must(wangJianguo, behalf.rooms, { name: null })).items[0]).toMatchObject({ id: xingfuli, own: true })
  })

  test('nobody is in two places at once, and only the room’s own people set its roster', async () => {
    await there.must(chenJing, roster.setDuty, set('0-member-5', 2, 4, 'room-matou'))
    await expect(there.refusal(wangMin, roster.setDuty, set('0-member-5', 3, 5))).resolves.toMatch(/志远委员.*码头议事室/)
    await there.must(wangMin, roster.setDuty, set('0-member-5', 4, 5))
    await expect(there.refusal(chenJing, roster.setDuty, set('0-member-6', 1, 2))).resolves.toMatch('没有找到')
    await expect(there.refusal(wangMin, roster.setDuty, set('0-member-6', 3, 2))).resolves.toMatch('结束时间')
    await expect(there.refusal(wangMin, roster.setDuty, set('0-clerk-matou', 1, 2))).resolves.toMatch('一位委员')
  })

  test('a cancelled duty is told to the member and gone from the residents’ page', async () => {
    const { id } = await there.must(wangMin, roster.setDuty, set('0-member-7', 5, 6))
    await there.must(wangMin, roster.cancelDuty, { id, version: 1 })
    expect((await there.must('member-7', notice.inbox, { after: null })).items[0]).toMatchObject({ title: '值班取消了' })
    there.cloud.travel(61_000)
    expect(JSON.stringify(await there.must(oldChen, opinion.arrive, { scene: 'xingfuli-1' }))).not.toMatch('朱立群')
  })
})

test('a neighbour shares the room: what comes by it counts as online, what comes by the code as the code', async () => {
  const shared = await there.must('shared-1', opinion.submit, { ...spoken('转来的，我也说一句'), via: 'share' })
  const scanned = await there.must('shared-2', opinion.submit, spoken('扫码来的'))
  expect([stored(shared.id).channel, stored(scanned.id).channel]).toEqual(['online', 'code'])
})

describe('telling people without WeChat', () => {
  test('the clerk calls Grandpa Qian; he leaves the list, and comes back on it when the answer is taken back', async () => {
    const asked = { key: newKey(), room: 'room-hehua', way: 'call' as const, text: '塘边没有护栏', photos: [], of: '秦大爷', phone: '13800004444', agreed: true as const }
    const clerk = 'clerk-hehua'
    const { id } = await there.must(clerk, behalf.record, asked)
    await there.must('hehua-1', opinion.submit, spoken('有微信的', { scene: 'hehua-1' }))
    const waiting = async () => (await there.must(clerk, telling.untold, { after: null })).items
    expect(await waiting()).toEqual([])
    await there.must(clerk, opinion.decline, { id, version: 1, reason: 7 })
    const [line] = await waiting()
    expect(line).toMatchObject({ id, of: '秦大爷', phone: '13800004444', channel: '走访' })
    expect(line?.outcome).toMatch('12345')
    await there.must(clerk, telling.tell, { id, version: 2, how: '电话', more: '儿子接的' })
    expect(await waiting()).toEqual([])
    expect(stored(id).toldAt).toEqual(expect.any(Number))
    const { diary } = await there.must(clerk, opinion.look, { id })
    expect(diary.at(-1)).toMatchObject({ says: '已告知本人', note: '电话：儿子接的', by: '梁雪' })
    await there.must(clerk, desk.correct, { id, version: 3, note: '护栏归村里修' })
    await there.must(clerk, opinion.answer, { id, version: 4, answer: '村里下周装护栏' })
    expect(await waiting()).toMatchObject([{ id, outcome: '村里下周装护栏' }])
  })

  test('whoever has WeChat hears it there and is on nobody’s call list', async () => {
    const { id } = await there.must('told-1', opinion.submit, spoken('路口加个红绿灯'))
    await there.must(wangMin, opinion.answer, { id, version: 1, answer: '已报交警' })
    await expect(there.refusal(wangMin, telling.tell, { id, version: 2, how: '电话', more: null })).resolves.toMatch('微信')
    expect((await there.must(wangMin, telling.untold, { after: null })).items.map((one) => one.id)).not.toContain(id)
  })
})
