import fc from 'fast-check'
import { keysMost, keysOf, nameOf, newestRead, placeAmong, queriesMost, type Candidate } from '@/domain/opinion/routing/commonIssue'
import { frequencies, rarity } from '@/domain/opinion/routing/frequencies'
import { matters } from '@/domain/opinion/routing/matters'
import { folded, placeRelation, whereOf } from '@/domain/opinion/routing/place'
import { featuresOf, fingerprintOf } from '@/domain/opinion/routing/similar'

const areas = ['无锡市', '惠山区', '前洲街道']
type Said = { by: string; text: string; room?: string; point?: string }

/** What the cloud does with each new opinion: ask by its keys, decide, write the decision. Answers who stands with whom. */
function hear(said: readonly Said[]): { issues: string[][]; records: (Candidate & { keys: string[] })[] } {
  const records: (Candidate & { keys: string[] })[] = []
  for (const [at, { by, ...told }] of said.entries()) {
    const keys = keysOf({ ...told, areas })
    const read = [...new Set(keys.slice(0, queriesMost).flatMap((key) => records.filter((one) => one.keys.includes(key)).slice(-newestRead)))].reverse()
    const { group, takes, merges } = placeAmong(told, read)
    const into = group ?? (takes.length > 0 ? `g${at}` : null)
    for (const one of records) if (takes.includes(one.id) || (one.group !== null && merges.includes(one.group))) one.group = into
    records.push({ ...told, id: `${by} ${at}`, person: by, group: into, keys })
  }
  const groups = new Map<string, string[]>()
  for (const { group, id } of records) if (group) groups.set(group, [...(groups.get(group) ?? []), id])
  return { issues: [...groups.values()].map((ids) => ids.map((id) => id.split(' ')[0] ?? '').sort()), records }
}

const dance: Said[] = [
  { by: '王秀英', text: '锦绣花园门口的广场舞音响太吵，孩子没法写作业' },
  { by: '李建国', text: '每天晚上锦绣花园小区广场舞噪音扰民，九点半还不停' },
  { by: '赵敏', text: '请管管锦绣小区跳广场舞的大喇叭，声音大得睡不着' },
]

test('three neighbours of 锦绣花园 say it differently and are heard as one', () => {
  const { issues, records } = hear(dance)
  expect(issues).toEqual([['李建国', '王秀英', '赵敏']])
  expect(nameOf(records)).toMatch(/^锦绣.* · .*广场舞/)
  const { similar } = placeAmong({ text: '锦绣花园广场舞又开始吵了' }, records)
  expect(similar).toHaveLength(3)
  expect(similar[0]?.words).toEqual(expect.arrayContaining(['锦绣花园', '广场舞']))
})

test('the same words about 阳光花园 are another matter, also when they come through the same room', () => {
  const elsewhere = dance.map((one) => ({ by: `${one.by}的同学`, text: one.text.replace('锦绣', '阳光'), room: 'qianzhou' }))
  const { issues } = hear([...dance.map((one) => ({ ...one, room: 'qianzhou' })), ...elsewhere])
  expect(issues).toEqual([['李建国', '王秀英', '赵敏'], ['李建国的同学', '王秀英的同学', '赵敏的同学']])
})

test('in 锦绣花园 the parking is not the dancing', () => {
  const parking: Said[] = [
    { by: '孙强', text: '锦绣花园小区车位太少，外来车辆乱停车' },
    { by: '周梅', text: '锦绣花园停车难，晚上回来没有车位，消防通道都停满了' },
  ]
  expect(hear([...dance, ...parking]).issues).toEqual([['李建国', '王秀英', '赵敏'], ['周梅', '孙强']])
})

test('whoever names no place stands where the code was scanned', () => {
  const bare = '晚上跳广场舞的音响太吵了，睡不着'
  expect(hear([{ by: '陈强', text: bare, room: 'r1', point: 'gate' }, { by: '刘芳', text: '广场舞音响太吵，声音大得睡不着', room: 'r1', point: 'gate' }]).issues).toEqual([['刘芳', '陈强']])
  const at = (room: string, point: string | null = null) => whereOf(bare, { room, point })
  expect([placeRelation(at('r1', 'gate'), at('r1', 'gate')), placeRelation(at('r1', 'gate'), at('r1')), placeRelation(at('r1'), at('r2'))]).toEqual(['same', 'near', 'unknown'])
})

test('a hundred posts of one person weigh as one person', () => {
  const flood = Array.from({ length: 100 }, (): Said => ({ by: '吴刚', text: '锦绣花园广场舞噪音扰民，晚上睡不着' }))
  // They do not outvote the neighbours they were put together with: an opinion like theirs alone does not come in by their number.
  const neighbours = ['甲', '乙', '丙'].map((person): Candidate => ({ id: person, person, group: 'g', text: '锦绣花园地下车库漏水，墙面渗水发霉' }))
  const hundred = flood.map(({ text }, at): Candidate => ({ id: `${at}`, person: '吴刚', group: 'g', text }))
  expect(placeAmong({ text: '锦绣花园广场舞噪音扰民' }, [...hundred, ...neighbours]).group).toBeNull()
})

const streets = ['锦绣花园', '阳光家园', '望湖新城', '东篱苑', '金桂小区', '石塘湾村', '育才小学', '人民医院']
const complaints = ['广场舞音响太吵睡不着', '电梯坏了一个月没人修', '路灯不亮晚上漆黑', '垃圾桶满了发臭没人清运', '车位太少乱停车', '自来水水压低经常停水', '楼顶漏水墙面发霉', '遛狗不牵绳到处狗粪']

test('a group never swallows a room: sixty-four matters of eight places stay apart', () => {
  const everything = streets.flatMap((where, a) => complaints.flatMap((what, b) => [1, 2, 3].map((n): Said => ({ by: `${a}-${b}-${n}`, text: `${where}${what}`, room: 'one' }))))
  const { issues } = hear(everything)
  expect(issues.filter((one) => one.length !== 3)).toEqual([])
  expect(issues).toHaveLength(64)
})

test('whoever comes first, the same neighbours find each other', () => {
  const all: Said[] = [
    ...dance,
    ...dance.map(({ by, text }) => ({ by: `${by}二`, text: text.replace('锦绣', '阳光') })),
    { by: '孙强', text: '锦绣花园车位太少，外来车辆乱停车' },
    { by: '周梅', text: '锦绣花园停车难，没有车位' },
  ]
  const wanted = [['李建国', '王秀英', '赵敏'], ['李建国二', '王秀英二', '赵敏二'], ['周梅', '孙强']].map((one) => one.join()).sort()
  fc.assert(fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => {
    expect(hear(order).issues.map((one) => one.join()).sort()).toEqual(wanted)
  }), { numRuns: 40 })
})

test('two common issues that were one all along are put together by who is close to both', () => {
  const noisy = (id: string, group: string, text: string): Candidate => ({ id, person: id, group, text })
  const first = ['锦绣花园旁的搅拌站噪音大', '锦绣花园边上搅拌站噪音扰民'].map((text, at) => noisy(`a${at}`, 'A', text))
  const second = ['锦绣花园搅拌站噪音和扬尘', '锦绣花园附近搅拌站噪音扬尘污染'].map((text, at) => noisy(`b${at}`, 'B', text))
  const other = ['阳光家园搅拌站噪音和扬尘', '阳光家园附近搅拌站噪音扬尘'].map((text, at) => noisy(`c${at}`, 'C', text))
  const { group, merges } = placeAmong({ text: '锦绣花园搅拌站噪音扬尘太大' }, [...first, ...second, ...other])
  expect([group, ...merges].sort()).toEqual(['A', 'B'])
})

const relation = (a: string, b: string) => placeRelation(whereOf(folded(a)), whereOf(folded(b)))

test('a place is known by its name, however much of it is said', () => {
  expect(relation('丽景新城门口积水', '我是丽景新城小区的业主')).toBe('same')
  expect(relation('丽景小区积水', '看丽景新城')).toBe('same')
  expect(relation('石塘湾村修路', '石塘湾社区修路')).toBe('same')
  expect(relation('伊人园·滨水苑的车位', '伊人园滨水苑车位')).toBe('same')
})

test('names that only resemble each other are other places', () => {
  expect(relation('第一中学门口堵车', '第二中学门口堵车')).toBe('other')
  expect(relation('人民路小学门口堵车', '人民医院门口堵车')).toBe('other')
  expect(relation('5路公交车太少', '205路公交车太少')).toBe('other')
  expect(relation('A3区锦绣花园噪音', 'A2区锦绣花园噪音')).toBe('other')
  expect(relation('A区锦绣花园噪音', '惠山区锦绣花园噪音')).toBe('same')
  expect(relation('滨湖区锦绣花园噪音', '惠山区锦绣花园噪音')).toBe('other')
  expect(relation('惠山区中山路堵车', '滨湖区中山路堵车')).toBe('other')
})

test('keys are few, say nothing, and never meet across counties', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.constantFrom(...dance), (noise, { text }) => {
    const keys = keysOf({ text: `${text}，石塘湾村和育才小学也停车难、漏水${noise}`, room: 'r1', areas })
    expect(keys.length).toBeLessThanOrEqual(keysMost)
    for (const key of keys) expect(key).toMatch(/^[0-9a-z]{1,7}$/)
    const across = keysOf({ text: `${text}，石塘湾村和育才小学也停车难、漏水${noise}`, room: 'r1', areas: ['无锡市', '滨湖区'] })
    expect(across.filter((key) => keys.includes(key))).toEqual([])
  }))
  expect(queriesMost * newestRead).toBeLessThanOrEqual(200)
  expect(keysOf({ text: '🙂', areas })).toEqual([])
})

test('what is counted of the words survives being stored, and what many say weighs less', () => {
  const counted = frequencies()
  for (let n = 0; n < 300; n++) counted.add(featuresOf(fingerprintOf({ text: `第${n}位居民说垃圾没人清运` })))
  const again = frequencies(JSON.parse(JSON.stringify(counted.stored())))
  expect([again.opinions, again.count('垃圾'), again.count('广场舞')]).toEqual([300, 300, 0])
  expect(rarity(again, '垃圾')).toBeLessThan(rarity(again, '广场舞'))
})

test('a word belongs to one matter only', () => {
  const words = Object.values(matters).flat()
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
})

test('the shortest and the longest text are placed without complaint', () => {
  for (const text of ['唉', '', '锦绣花园'.repeat(1250), '\u200B🙂\u200B']) {
    expect(placeAmong({ text }, [{ id: 'a', person: 'a', group: null, text: dance[0]?.text ?? '' }]).group).toBeNull()
  }
})
