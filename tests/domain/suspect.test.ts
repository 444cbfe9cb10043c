import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { learnExclusions, type ScreeningCase } from '../../config/screening/learnExclusions'
import { fold, signsIn } from '@/domain/opinion/routing/exclusionFeatures'
import { unpack } from '@/domain/opinion/routing/exclusionModel'
import { holds, suspect } from '@/domain/opinion/routing/suspect'

const first = (text: string): number | undefined => suspect(text)[0]?.no
const cases = (file: string): ScreeningCase[] =>
  readFileSync(resolve(__dirname, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ScreeningCase)
const ours = cases('../data/screening.jsonl')

test('old Zhao walks past the court; his neighbour sues in it', () => {
  expect(suspect('孩子上学路上经过法院，那个路口没有红绿灯，太危险')).toEqual([])
  expect(suspect('建议法院门口加个红绿灯')).toEqual([])
  expect(suspect('我不是要打官司，我只是想楼上把空调外机挪一挪')).toEqual([])
  expect(first('我跟楼上为漏水的事打官司，法院下月十五号开庭，请你们给法官说一声')).toBe(3)
  expect(first('市民来电反映，其与邻居因宅基地纠纷，其已向法院起诉')).toBe(3)
})

test('a threat to sue is no sign of a lawsuit, a lawsuit is', () => {
  const signed = (text: string): number[] => signsIn(fold(text).text).map(({ no }) => no)
  expect(signed('再不修，我们只能起诉物业了')).not.toContain(3)
  expect(signed('再不修，我们起诉了物业')).toContain(3)
})

test('Mrs Lin looks for a parking place at the petition office; Mr Xu waits for its answer', () => {
  expect(suspect('信访局附近停车难，来办事的人车都停到人行道上了')).toEqual([])
  expect(first('我的事信访局已经受理，转给街道办理，编号都有，一个月没动静')).toBe(4)
})

test('an accusation with a name is held back, a wish for a telephone number is not', () => {
  const accusation = suspect('我实名举报村支书贪污征地补偿款三十二万')
  expect(accusation[0]).toMatchObject({ no: 5 })
  expect(accusation[0]?.words.join()).toContain('实名举报')
  expect(holds(accusation)).toBe(true)
  for (const text of ['希望公开举报电话', '学校请纪委来讲课，讲得很好，建议社区也办一场']) {
    expect(suspect(text)).toEqual([])
    expect(holds(suspect(text))).toBe(false)
  }
})

test('a secret and an investigation wait for the one authorised person; a lawsuit only warns', () => {
  expect(holds(suspect('我这里有一份标着机密的文件，里面是部队的驻地，发给你们看看'))).toBe(true)
  expect(holds(suspect('村支书正在接受纪委监委审查调查，账上少的钱该谁还'))).toBe(true)
  expect(holds(suspect('一审判决下来了我不服，已经上诉到中院'))).toBe(false)
})

test('what is asked for all is no private matter, though it was answered before', () => {
  expect(first('我申请低保，民政局已经书面答复说我家收入超标，我不服，请再给我办')).toBe(7)
  expect(suspect('物业回复没有维修资金，请议事会商量一下外墙渗水怎么分摊')).toEqual([])
})

test('a mother in an emergency, an advertiser and an insult are told from those who speak of such things', () => {
  expect(first('着火了！三号楼五楼冒黑烟，快来人')).toBe(8)
  expect(first('专业疏通下水道，24小时上门，电话138，价格优惠')).toBe(8)
  expect(suspect('去年三号楼着过火，到现在消火栓还没水')).toEqual([])
  expect(suspect('小区里到处是疏通下水道、开锁的小广告，能不能清一清')).toEqual([])
})

test('whoever asks the village to break the law is warned of, whoever asks to keep it is not', () => {
  expect(first('谁家不交卫生费就把他家水电掐了，看他交不交，议一议这个办法')).toBe(1)
  expect(suspect('不要因为没交物业费就停水停电，这不合法，希望管一管')).toEqual([])
})

test('one text hides several, the surest first, in the words that were written', () => {
  const text = '我实名举报村会计贪污。纪委监委已经把他带走调查，村里都在传。'
  const found = suspect(text)
  expect(found.map(({ no }) => no)).toEqual(expect.arrayContaining([5, 6]))
  expect(found.map(({ confidence }) => confidence)).toEqual([...found].map(({ confidence }) => confidence).sort((a, b) => b - a))
  for (const { words } of found) for (const word of words) expect(text).toContain(word)
})

test('old Wu tells of three proceedings in one breath', () => {
  const found = suspect('我已向法院起诉他，信访局受理后转给了镇里，我还实名举报了村会计贪污')
  expect(found.map(({ no }) => no).sort()).toEqual([3, 4, 5])
})

test('spaces, full-width digits and invisible letters hide nothing', () => {
  const [accusation] = suspect('我 实\u200B名 举 报 村支书　贪污３２万')
  expect(accusation).toMatchObject({ no: 5 })
  expect(accusation?.words).toContain('实\u200B名 举 报')
  expect(suspect('')).toEqual([expect.objectContaining({ no: 8 })])
})

test('a lawsuit in the middle of a long letter is found, a long letter about the street is not suspected', () => {
  const street = '我在东风社区住了四十年，看着小区一年年变老。管道堵了修、修了堵，一楼几家都臭得没法住。路灯坏了三盏，晚上黑得很，老人不敢出门。楼道里的灯也该换了，停车更难，消防车进不来。希望能彻底改一次。'
  expect(suspect(street)).toEqual([])
  expect(suspect(`${street}开发商的事我已经向区法院起诉，法院受理了，下个月开庭，等判决。${street}`).map(({ no }) => no)).toContain(3)
})

test('our own cases: half hard negatives, all eight numbers, each with its own', () => {
  expect(ours.length).toBeGreaterThanOrEqual(400)
  const ordinary = ours.filter(({ exclusion }) => exclusion === 0)
  expect(ordinary.length).toBeGreaterThanOrEqual(0.45 * ours.length)
  for (const no of [1, 2, 3, 4, 5, 6, 7, 8]) expect(ours.filter(({ exclusion }) => exclusion === no).length).toBeGreaterThanOrEqual(20)
  const excluded = ours.filter(({ exclusion }) => exclusion > 0)
  expect(excluded.filter(({ text, exclusion }) => first(text) === exclusion).length).toBeGreaterThanOrEqual(0.95 * excluded.length)
  expect(ordinary.filter(({ text }) => suspect(text).length > 0).length).toBeLessThanOrEqual(0.05 * ordinary.length)
})

test('it judges cases it has not learned from', () => {
  const weights = unpack(learnExclusions(cases('../../config/screening/cases.jsonl'), 1))
  const warned = ours.filter(({ text }) => suspect(text, weights).length > 0)
  const excluded = ours.filter(({ exclusion }) => exclusion > 0)
  expect(warned.filter(({ exclusion }) => exclusion > 0).length).toBeGreaterThanOrEqual(0.95 * excluded.length)
  expect(warned.filter(({ exclusion }) => exclusion === 0).length).toBeLessThanOrEqual(0.05 * (ours.length - excluded.length))
})

// Written by somebody who had seen neither rules nor cases; never to be learned from.
test('it judges what a stranger wrote', () => {
  const unseen = cases('../data/screening-unseen.jsonl')
  const warned = unseen.filter(({ text }) => suspect(text).length > 0)
  const excluded = unseen.filter(({ exclusion }) => exclusion > 0)
  expect(warned.filter(({ exclusion }) => exclusion > 0).length).toBeGreaterThanOrEqual(0.95 * excluded.length)
  expect(warned.filter(({ exclusion }) => exclusion === 0).length).toBeLessThanOrEqual(0.05 * (unseen.length - excluded.length))
})
