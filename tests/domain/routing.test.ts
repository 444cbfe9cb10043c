import { committees } from '../../local-cloud/demo/places'
import { suggest } from '@/domain/opinion/routing/suggest'
import { categories, sure } from '@/domain/opinion/routing/suggestion'
import { readTaxonomy, shipped, TaxonomyError } from '@/domain/opinion/routing/taxonomy'

const matrix = { 停车: 'c-city', 社保养老金: 'c-social' }
const taxonomyAlone = (text: string) => suggest(text, matrix, null)

test('王阿姨 cannot get her car out: it is about parking, in her own words, for the committee that follows parking', () => {
  const found = taxonomyAlone('消防通道天天被人乱停车，我家的车位也被占了。')
  expect(found).toMatchObject({ subject: '停车', category: '社会', committee: 'c-city', model: 0 })
  expect(found.words).toEqual(expect.arrayContaining(['乱停车', '消防通道', '车位']))
  expect(found.confidence).toBeGreaterThanOrEqual(sure)
})

test('老李 writes one word: a guess is shown, and 拿不准', () => {
  expect(taxonomyAlone('停车').subject).toBe('停车')
  expect(taxonomyAlone('停车').confidence).toBeLessThan(sure)
})

test('who only says thank you, or sends a face, is not guessed at', () => {
  for (const text of ['谢谢', '😀😀', '', '\u200B']) expect(taxonomyAlone(text)).toEqual({ category: null, subject: null, committee: null, words: [], confidence: 0, model: 0 })
})

test.each([
  ['孙老师', '我在乡下代课二十年，教师工资一直没有涨，教龄也不算。', '教师待遇'],
  ['周师傅', '在工地干活半年，包工头拖欠工资不给，农民工过年回不了家。', '拖欠工资'],
  ['陈婆婆', '养老金比邻居少，社保局说当年断缴，能不能补缴？', '社保养老金'],
  ['小赵', '楼下烧烤摊油烟直往家里灌，窗户不敢开。', '油烟'],
  ['刘叔', '我家在五楼没有电梯，想加装电梯，一楼住户不同意。', '加装电梯'],
  ['何大爷', '村里的河又黑又臭，污水直排，死鱼漂了一层。', '黑臭水体'],
  ['郑姐', '幼儿园太少，孩子入园难，希望建公办园。', '幼儿托育'],
  ['老吴', '退伍军人的优抚金今年还没有发。', '退役军人'],
  ['韩船长', '休渔期渔船没地方靠，渔港的冰也不够。', '市场渔港'],
])('what %s says is found its subject', (_, text, subject) => {
  expect(taxonomyAlone(text)).toMatchObject({ subject })
})

test('zero-width letters, full-width digits and spaces between letters change nothing', () => {
  const plain = taxonomyAlone('小区停车位太少，乱停车')
  const odd = taxonomyAlone('小区停\u200B车 位太少，乱 停\u200D车')
  expect(odd).toMatchObject({ subject: plain.subject, confidence: plain.confidence })
  expect(odd.words).toEqual(expect.arrayContaining(['停\u200B车 位', '乱 停\u200D车']))
  expect(taxonomyAlone('打了１２３４５').subject).toBe(taxonomyAlone('打了12345').subject)
})

test('a longer term covers the shorter: 消防通道 says nothing about fire brigades', () => {
  expect(taxonomyAlone('消防通道堵了').subject).toBe('停车')
  expect(taxonomyAlone('消防栓没有水').subject).toBe('消防')
  const own = readTaxonomy('【活动】文化\n广场舞*1\n【演出】文化\n舞*3')
  expect(suggest('晚上的广场舞', {}, null, own)).toMatchObject({ subject: '活动', words: ['广场舞'] })
  expect(suggest('晚上的广场舞，还有狮子舞', {}, null, own).subject).toBe('演出')
})

test('the shipped taxonomy knows at least forty subjects, the ones of the seeds among them, each under one of the five categories', () => {
  const names = shipped.subjects.map(({ name }) => name)
  expect(names.length).toBeGreaterThanOrEqual(40)
  expect(new Set(names).size).toBe(names.length)
  expect(names).toEqual(expect.arrayContaining(['停车', '加装电梯', '充电桩', '老旧小区', '活动场所', '垃圾分类', '黑臭水体', '社区管理', '城市管理', '公共服务', '市场渔港', '营商环境', '文化传承', '基层治理']))
  expect(new Set(shipped.subjects.map(({ category }) => category))).toEqual(new Set(categories))
})

test('the office writes its own subject, with weights, and it is suggested', () => {
  const own = readTaxonomy('# 海边的事\n【渡口】社会\n渡口*3 过河、摆渡船*2\n\n【灯塔】文化\n灯塔*3 渡口*-1')
  expect(suggest('渡口停了，过河要绕十里', {}, null, own)).toMatchObject({ subject: '渡口', category: '社会' })
  expect(suggest('灯塔', {}, null, own)).toMatchObject({ subject: '灯塔', category: '文化' })
})

test.each([
  ['a category that is none of the five', '【渡口】交通\n渡口', '第 1 行“【渡口】交通”没有写对类别，只能是经济、政治、文化、社会、生态之一'],
  ['a subject written twice', '【渡口】社会\n渡口\n【渡口】社会\n过河', '第 3 行“【渡口】社会”重复了'],
  ['words before any subject', '渡口 过河', '前面还没有“【事项】类别”'],
  ['a weight that is no number', '【渡口】社会\n渡口*很', '“渡口*很”看不懂'],
  ['a weight beyond reason', '【渡口】社会\n渡口*99', '应在 -5 到 5 之间'],
  ['a sentence for a word', '【渡口】社会\n渡口的船坏了大家过河要绕十里路', '太长'],
  ['a word twice', '【渡口】社会\n渡口 渡口*2', '写了两次'],
  ['a subject without words', '【渡口】社会\n\n【灯塔】文化\n灯塔', '事项“渡口”下面一个词也没有'],
  ['a broken heading', '【渡口 社会\n渡口', '应写成“【事项】类别”'],
  ['nothing at all', '# 还没写', '事项词表是空的'],
])('the office is told in a sentence what makes no sense: %s', (_, text, sentence) => {
  expect(() => readTaxonomy(text)).toThrow(TaxonomyError)
  expect(() => readTaxonomy(text)).toThrow(sentence)
})

test('every subject of the shipped taxonomy has a committee in the demo district', () => {
  const kept = committees.flatMap((committee) => committee.subjects)
  expect([...kept].sort()).toEqual(shipped.subjects.map(({ name }) => name).sort())
})
