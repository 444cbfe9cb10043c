import * as meeting from '@/domain/meeting/contracts'
import type { Made } from '@/domain/kernel/paper'
import * as paper from '@/domain/paper/contracts'
import { renameUnit, units } from '@/domain/directory/contracts'
import { makeLedger } from '@/domain/supervision/ledgerPaper'
import * as topic from '@/domain/topic/contracts'
import { fetched, openWord, unpacked } from '../support/papers'
import { roadOf } from '../support/road'
import { unzipSync } from 'fflate'
import { chenJing, linYue, liuKai, town, wangJianguo, wangMin, zhangGuifang, zhangHong, zhouZhiqiang, type Town } from '../support/town'

const hour = 3_600_000
const wishes = { 'lift-1': '三号楼的老人下不了楼，想装电梯', 'resident-1': '我家五楼，盼着装电梯' }
const mmToTwips = (mm: number) => Math.round((mm * 1440) / 25.4)

/** Whose paper, and what they get. */
const desk = (there: Town) => {
  const word = async (made: Made) => openWord(await fetched(made))
  const ofTopic = async (who: string, id: string, what: 'selection' | 'facts' | 'minutes' | 'consensus' | 'photos') => word(await there.must(who, paper.makeForTopic, { id, what, as: 'docx' }))
  const ofMeeting = async (who: string, id: string, what: 'notice' | 'agenda' | 'signIn') => word(await there.must(who, paper.makeForMeeting, { id, what, as: 'docx' }))
  const pack = async (who: string, id: string) => {
    const made = await there.must(who, paper.makeForTopic, { id, what: 'pack', as: 'zip' })
    const inside = unzipSync(await fetched(made))
    return { made, inside, names: Object.keys(inside) }
  }
  return { ofTopic, ofMeeting, pack }
}

/** One deliberation, handed over, that several stories only look at. */
let done: Town & { id: string }
beforeAll(async () => {
  const there = await town()
  const { id } = await roadOf(there).handedOver(wishes)
  done = { ...there, id }
})

const after = (text: string, from: string, to: string) => text.slice(text.indexOf(from) + from.length, text.indexOf(to, text.indexOf(from)))

test('王敏出的协商纪要是公文的样子：页边距、仿宋三号、红头、页码、四级标题', async () => {
  const { body, parts, paragraphs } = await desk(done).ofTopic(wangMin, done.id, 'minutes')

  expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"')
  for (const [side, mm] of [['top', 37], ['left', 28], ['bottom', 35], ['right', 26]] as const) expect(body).toMatch(new RegExp(`<w:pgMar[^>]*w:${side}="${mmToTwips(mm)}"`))
  // 22 lines in 225 mm; 28 letters of 16 pt, a quarter of a point closer each, in 156 mm.
  const pitch = Number(/<w:docGrid[^>]*w:linePitch="(\d+)"/.exec(body)?.[1])
  expect(Math.floor(mmToTwips(225) / pitch)).toBe(22)
  const closer = Number(/<w:rPrDefault>.*?<w:spacing w:val="(-?\d+)"/s.exec(parts['word/styles.xml'] ?? '')?.[1])
  expect(Math.floor(mmToTwips(156) / (320 + closer))).toBe(28)

  expect(parts['word/styles.xml']).toMatch(/<w:rPrDefault>.*w:eastAsia="仿宋_GB2312".*<w:sz w:val="32"\/>/s)
  const title = paragraphs.find(({ text }) => text === '幸福里三号楼加装电梯协商纪要')
  expect(title?.xml).toMatch(/w:eastAsia="方正小标宋简体".*<w:sz w:val="44"\/>/)
  expect(title?.xml).toContain('<w:jc w:val="center"/>')
  // Whoever lacks the font that is sold gets one that everybody has.
  expect(parts['word/fontTable.xml']).toMatch(/w:name="方正小标宋简体"><w:altName w:val="[^"]*宋体[^"]*"\/>/)
  expect(Object.keys(parts).filter((name) => /\.(odttf|ttf|otf)$/.test(name))).toEqual([])
  const mark = paragraphs.find(({ text }) => text === '幸福里议事室协商纪要')
  expect(mark?.xml).toContain('<w:color w:val="E60012"/>')
  expect(mark?.xml).toContain(`w:before="${mmToTwips(35)}"`)

  const headings = paragraphs.filter(({ style }) => style === 'Heading1').map(({ text }) => text)
  expect(headings).toEqual(['一、协商议题', '二、会议认为', '三、达成共识', '四、分歧意见', '五、责任单位与时限'])
  expect(paragraphs.find(({ style }) => style === 'Heading1')?.xml).toContain('w:eastAsia="黑体"')
  expect(paragraphs.filter(({ style }) => style === 'Heading3').map(({ text }) => text)).toContain('2.施工期间设临时通道。')
  expect(paragraphs.find(({ text }) => text === '住户逐户说了想法。')?.xml).toContain('w:firstLineChars="200"')

  const footers = Object.entries(parts).filter(([name]) => /^word\/footer/.test(name)).map(([, xml]) => xml)
  expect(footers).toHaveLength(2)
  for (const footer of footers) expect(footer).toMatch(/w:eastAsia="宋体".*<w:sz w:val="28"\/>.*— .*PAGE.* —/s)
  expect(footers.some((xml) => xml.includes('<w:jc w:val="right"/>')) && footers.some((xml) => xml.includes('<w:jc w:val="left"/>'))).toBe(true)
  expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders')
})

test('许老师担心噪声，纪要和共识里都照实写着；没有分歧的也写明没有', async () => {
  const there = await town()
  const road = roadOf(there)
  const { ofTopic } = desk(there)
  const id = await road.researched(wishes)
  const held = await road.held(id)
  await there.must(wangMin, topic.conclude, {
    ...(await road.on(id)),
    ...road.talked(),
    speeches: [{ who: '孙阿姨', from: '3 号楼住户代表', words: '我妈八十了，盼着装。' }, { who: '许老师', from: '一层住户', words: '怕吵。\n也怕挡光。' }],
    unitAnswers: [{ unit: 'u-housing', words: '本月内上门勘察。' }],
    dissent: [{ text: '担心噪声', people: 2, who: '一层住户' }],
  })
  const { text, rows } = await ofTopic(zhouZhiqiang, id, 'minutes')
  expect(text).toContain('孙阿姨（3 号楼住户代表）：我妈八十了，盼着装。')
  expect(text).toContain('许老师（一层住户）：怕吵。\n也怕挡光。')
  expect(text).toContain('区住房和城乡建设局：本月内上门勘察。')
  expect(after(text, '分歧意见\n', '责任单位')).toContain('1.担心噪声（一层住户，2人）。')
  expect(text).toContain('会议由李建国主持，王敏记录。')
  expect(rows.map(({ cells }) => cells[0])).toEqual(['共识', '第1条', '第2条'])
  expect(text).toMatch(/出席：.*孙阿姨（3 号楼住户代表）/)
  expect((await ofTopic(zhouZhiqiang, id, 'consensus')).text).toContain('1.担心噪声（一层住户，2人）。')
  expect(held).toBeTruthy()
})

test('共识没报党组织以前是送审稿，周志强确定以后写着文号', async () => {
  const there = await town()
  const road = roadOf(there)
  const { ofTopic } = desk(there)
  const id = await road.concluded(wishes)
  expect((await ofTopic(wangMin, id, 'consensus')).text).toMatch(/协商共识\n（送审稿）/)
  await there.must(zhouZhiqiang, topic.endorse, { ...(await road.on(id, zhouZhiqiang)), ...road.gate('幸党发〔2026〕31 号') })
  const { text, paragraphs } = await ofTopic(wangMin, id, 'consensus')
  expect(text).toMatch(/协商共识\n幸党发〔2026〕31 号/)
  expect(text).toContain('经幸福里社区党委（第 12 次党委会）研究，确定以上共识，文号幸党发〔2026〕31 号。')
  // The date stands four letters from the right edge, in Arabic figures.
  const date = paragraphs.at(-1)
  expect(date?.text).toMatch(/^\d{4}年\d{1,2}月\d{1,2}日$/)
  expect(date?.xml).toMatch(/w:right="1280"/)
  expect(paragraphs.at(-2)?.text).toBe('幸福里社区党委')
})

test('还没商量出共识，纪要出不了，并且说明为什么', async () => {
  const there = await town()
  const id = await roadOf(there).researched(wishes)
  const offers = (await there.must(wangMin, paper.forTopic, { id })).papers
  expect(offers.filter(({ notYet }) => notYet !== null).map(({ name }) => name)).toEqual(['协商纪要', '协商共识', '督办落实情况表', '问题清单'])
  expect(await there.refusal(wangMin, paper.makeForTopic, { id, what: 'minutes', as: 'docx' })).toBe('协商纪要现在还出不了：还没有形成共识')
  expect(await there.refusal(wangMin, paper.makeForTopic, { id, what: 'facts', as: 'xlsx' })).toContain('没有这种格式')
})

test('签到表：签名栏空着，电话不全显示，应到实到请假缺席写在表下', async () => {
  const there = await town()
  const road = roadOf(there)
  const { ofMeeting } = desk(there)
  const id = await road.opened(null)
  await road.everybodyCame(id, ['许老师'])
  await there.must(wangMin, meeting.walkIn, { id, name: '钱大爷', from: '3 号楼住户', seat: 'resident' })
  await there.must(wangMin, meeting.close, await road.meetingOn(id))
  const { rows, text, body } = await ofMeeting(wangMin, id, 'signIn')
  const [head, ...lines] = rows
  expect(head?.cells).toEqual(['序号', '姓名', '单位（代表谁）', '职务', '电话', '签名', '签到时间', '备注'])
  expect(head?.xml).toContain('<w:tblHeader/>')
  expect(lines.every(({ cells }) => cells[5] === '')).toBe(true)
  const wang = lines.find(({ cells }) => cells[1] === '王建国')
  expect(wang?.cells[4]).toMatch(/^\d{3}\*{4}\d{4}$/)
  expect(wang?.cells[7]).toBe('委员，点名签到')
  expect(lines.find(({ cells }) => cells[1] === '钱大爷')?.cells[7]).toBe('群众代表，现场登记')
  expect(text).toContain('应到 5 人　实到 4 人　请假 0 人　缺席 1 人　现场登记 1 人')
  expect(body).toContain('w:orient="landscape"')
  expect(body).not.toMatch(/1[3-9]\d{9}/)
})

test('会议通知写着谁来、几点、在哪里；发出去以前日期空着', async () => {
  const there = await town()
  const road = roadOf(there)
  const { ofMeeting } = desk(there)
  const topicId = await road.researched(wishes)
  await road.informed(topicId)
  const id = await road.invited(topicId)
  expect((await ofMeeting(wangMin, id, 'notice')).text).toMatch(/幸福里议事室\n　　年　　月　　日$/)
  await road.notify(id)
  const { text } = await ofMeeting(wangMin, id, 'notice')
  expect(text).toContain('各位委员，各位居民代表，各有关住户、单位，各有关单位：')
  expect(text).toContain('地点：幸福路 8 号二楼（固定场所）')
  // It hangs on a wall: who holds an office comes by name, whoever lives next door, or was asked as a guest, as a number.
  expect(text).toContain('王建国')
  const { attendances } = await there.must(wangMin, meeting.look, { id })
  const neighbours = attendances.filter(({ seat }) => seat === 'resident' || seat === 'concerned')
  expect(neighbours.length).toBeGreaterThan(0)
  for (const { name, from } of neighbours) for (const word of [name, from].filter((one) => one !== '')) expect(text).not.toContain(word)
  expect(text).toMatch(/群众代表 \d+ 位/)
  expect(text).toMatch(/\d{4}年\d{1,2}月\d{1,2}日$/)
  const agenda = await ofMeeting(wangMin, id, 'agenda')
  expect(agenda.text).toContain('1.各方发言')
  expect(agenda.text).toContain('谈不拢的照实记')
})

test('同一份纪要，王敏今天出、张宏下周出，一个字节都不差', async () => {
  const there = done
  const { id } = done
  for (const what of ['selection', 'facts', 'minutes', 'consensus'] as const) {
    const make = async (who: string) => Buffer.from(await fetched(await there.must(who, paper.makeForTopic, { id, what, as: 'docx' })))
    const today = await make(wangMin)
    there.cloud.travel(7 * 24 * hour)
    const later = await make(zhangHong)
    expect([what, later.equals(today)]).toEqual([what, true])
  }
})

test('报送的提案、信息出成文稿，没签发的标明草稿；提案者的电话不全显示', async () => {
  const there = await town()
  const road = roadOf(there)
  const id = await road.endorsed(wishes)
  const draft = await road.reportDrafted(id, '提案')
  const made = await there.must(wangMin, paper.makeReport, { id: draft.id })
  expect(made.name).toContain('（草稿）')
  const { text, rows } = openWord(await fetched(made))
  expect(text).toContain('一、案由')
  expect(text).toContain('审查意见')
  expect(rows.map(({ cells }) => cells[0])).toEqual(expect.arrayContaining(['提案者', '审查意见']))
  expect(text).not.toMatch(/1[3-9]\d{9}/)
  const sent = await road.reported(id)
  const info = openWord(await fetched(await there.must(zhouZhiqiang, paper.makeReport, { id: sent.id })))
  expect(info.text).toMatch(/一、情况[^]*二、原因[^]*三、建议[^]*编号：信息〔\d{4}〕\d+号/)
})

test('王敏一按就有一个材料包：按顺序编号，带目录、每次会议的通知议程签到表和照片', async () => {
  const { names, inside, made } = await desk(done).pack(wangMin, done.id)
  const order = ['材料目录', '议题确认呈报表', '商前材料', '会议通知', '会议议程', '签到表', '协商纪要', '协商共识', '社情民意信息', '督办落实情况表', '督办落实情况表', '问题清单', '照片清单']
  const papers = names.filter((name) => !name.startsWith('照片/'))
  expect(papers.map((name) => /^(\d\d) ([^ （.]+)/.exec(name)?.slice(1))).toEqual(order.map((name, no) => [String(no).padStart(2, '0'), name]))
  expect(papers.map((name) => name.split('.').pop())).toEqual(['docx', 'docx', 'docx', 'docx', 'docx', 'docx', 'docx', 'docx', 'docx', 'xlsx', 'docx', 'xlsx', 'docx'])
  const photos = names.filter((name) => name.startsWith('照片/'))
  expect(photos).toEqual(['照片/001 确认议题.jpg', '照片/002 确定共识.jpg'])
  for (const name of photos) expect(inside[name]?.slice(0, 2)).toEqual(Uint8Array.of(0xff, 0xd8))
  const list = openWord(inside['12 照片清单 幸福里三号楼加装电梯.docx'] ?? new Uint8Array())
  expect(list.rows.map(({ cells }) => cells.at(-1))).toEqual(['文件名', '001 确认议题.jpg', '002 确定共识.jpg'])
  const contents = openWord(inside['00 材料目录.docx'] ?? new Uint8Array())
  for (const name of papers.slice(1)) expect(contents.text).toContain(name)
  expect(made.name).toBe('协商活动材料包 幸福里三号楼加装电梯.zip')
  expect(made.note).toBeNull()
})

test('一张照片找不到了，包照样出，清单上写明没有找到', async () => {
  const there = await town()
  const road = roadOf(there)
  const id = await road.endorsed(wishes)
  const { endorsement } = there.cloud.data.get('topics', id) as never as { endorsement: { evidence: string[] } }
  there.cloud.files.remove(endorsement.evidence[0] ?? '')
  const { made, inside, names } = await desk(there).pack(wangMin, id)
  expect(made.note).toContain('1 张照片没有放进去')
  expect(names).not.toContain('照片/002 确定共识.jpg')
  const list = names.find((name) => name.includes('照片清单')) ?? ''
  expect(openWord(inside[list] ?? new Uint8Array()).text).toContain('002 确定共识.jpg（没有找到）')
})

test('周志强能打包议题，里面没有他看不到的签到表', async () => {
  const { names, inside } = await desk(done).pack(zhouZhiqiang, done.id)
  expect(names.some((name) => name.includes('签到表'))).toBe(false)
  expect(names.some((name) => name.includes('协商纪要'))).toBe(true)
  expect(openWord(inside['00 材料目录.docx'] ?? new Uint8Array()).text).toContain('会议通知、议程、签到表：由议事室提供')
})

test('居民说的话，不管是不是隔离的，哪一份文书上都没有', async () => {
  const { inside } = await desk(done).pack(wangMin, done.id)
  for (const [name, bytes] of Object.entries(inside).filter(([path]) => /\.(docx|xlsx)$/.test(path))) {
    const text = Object.values(unpacked(bytes)).join()
    for (const words of Object.values(wishes)) expect([name, text.includes(words)]).toEqual([name, false])
  }
})

test('别的议事室、承办单位、委员、居民都出不了这个议题的文书', async () => {
  const there = done
  const { id } = done
  for (const who of [chenJing, liuKai, wangJianguo, zhangGuifang]) {
    expect((await there.ask(who, paper.makeForTopic, { id, what: 'minutes', as: 'docx' })).ok).toBe(false)
    expect((await there.ask(who, paper.forTopic, { id })).ok).toBe(false)
  }
  expect((await there.ask(zhangGuifang, makeLedger, { what: 'ledger', as: 'xlsx', filter: { shelf: 'all' } })).ok).toBe(false)
  expect((await there.ask(zhouZhiqiang, paper.makeForMeeting, { id: (await there.must(wangMin, paper.forTopic, { id })).meetings[0]?.id ?? '', what: 'signIn', as: 'docx' })).ok).toBe(false)
  expect((await there.ask(linYue, paper.makeForTopic, { id, what: 'minutes', as: 'docx' })).ok).toBe(true)
})

test('文书放在谁也猜不到的地方，一天以后就没了；谁什么时候出过什么，查得到', async () => {
  const there = done
  const { cloud, id } = done
  const made = await there.must(wangMin, paper.makeForTopic, { id, what: 'minutes', as: 'docx' })
  const kept = (cloud.data.all('papers') as never as { _id: string; file: string; person: string; about: string; what: string; marks: { act: string; who: string }[] }[]).at(-1)
  expect(kept?.file).toMatch(/\/papers\/[\w-]{64}\.docx$/)
  expect(kept).toMatchObject({ person: '0-clerk-xingfuli', about: `topics/${id}`, what: 'minutes' })
  expect(kept?.marks).toEqual([expect.objectContaining({ act: 'paper.makeForTopic', who: '0-clerk-xingfuli' })])
  expect(made.until - cloud.now()).toBeLessThanOrEqual(24 * hour)
  cloud.travel(23 * hour)
  await cloud.tick('clock')
  expect((await fetch(made.address)).status).toBe(200)
  cloud.travel(hour + 60_000)
  await cloud.tick('clock')
  await cloud.tick('clock')
  expect((await fetch(made.address)).status).toBe(404)
  expect(cloud.data.get('papers', kept?._id ?? '')).toMatchObject({ file: null, person: '0-clerk-xingfuli' })
  expect(cloud.data.get('papers', kept?._id ?? '')).not.toHaveProperty('removeAt')
  // Sealed into the chain like every other act.
  for (let n = 0; n < 10; n += 1) {
    cloud.travel(60_000)
    await cloud.tick('clock')
  }
  expect((cloud.data.all('audit') as never as { act: string }[]).some(({ act }) => act === 'paper.makeForTopic')).toBe(true)
})

test('住建局改了名，旧共识上还是当时的名字', async () => {
  const there = done
  const { id } = done
  const before = Buffer.from(await fetched(await there.must(wangMin, paper.makeForTopic, { id, what: 'minutes', as: 'docx' })))
  const housing = (await there.must(linYue, units, {})).items.find((unit) => unit.id === 'u-housing')
  await there.must(linYue, renameUnit, { id: 'u-housing', version: housing?.version ?? 0, name: '区住房保障和城市更新局', paper: '临编发〔2026〕9 号' })
  // The function keeps the directory for a minute.
  there.cloud.travel(61_000)
  const now = Buffer.from(await fetched(await there.must(wangMin, paper.makeForTopic, { id, what: 'minutes', as: 'docx' })))
  expect(now.equals(before)).toBe(true)
  expect(openWord(now).text).toContain('区住房和城乡建设局')
})

test('二百条共识的纪要：一条不少，表头每页重复', async () => {
  const there = await town()
  const road = roadOf(there)
  const many = Array.from({ length: 200 }, (_, no) => ({ text: `第 ${no + 1} 件：${'路灯、井盖、楼道照明都修好。'.repeat(8)}`, unit: no % 2 ? 'u-urban' : 'u-housing', helpers: [], dueDate: road.day(20) }))
  const id = await road.concluded(wishes, many)
  const { rows, text, paragraphs } = await desk(there).ofTopic(wangMin, id, 'minutes')
  expect(rows).toHaveLength(201)
  expect(rows[0]?.xml).toContain('<w:tblHeader/>')
  for (const no of [1, 100, 200]) expect(text).toContain(`${no}.第 ${no} 件：`)
  expect(paragraphs.filter(({ style }) => style === 'Heading3').length).toBeGreaterThanOrEqual(200)
})
