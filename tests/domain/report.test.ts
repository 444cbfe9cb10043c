import { begin, type Material } from '@/domain/report/begin'
import { forms, lengthInAll, lengthOf } from '@/domain/report/form'
import type { TopicMaterial } from '@/domain/report/fromTopic'
import { doubts, wanting } from '@/domain/report/ready'
import { quoted, sentencesOf } from '@/domain/report/sentences'
import { figuresOf, type Counted } from '@/domain/report/tally'
import { reportKinds } from '@/domain/kernel/reportKinds'

const lift: TopicMaterial = {
  title: '幸福里三号楼加装电梯',
  number: '2026-017',
  what: '装在哪里、费用怎么分摊',
  room: '幸福里议事室',
  together: 12,
  confirmation: { body: '幸福里社区党委', number: '幸党发〔2026〕12 号' },
  endorsement: { body: '幸福里社区党委', number: '幸党发〔2026〕15 号' },
  visits: [{ date: '2026-11-02', place: '三号楼', people: '委员王建国、专人王敏', findings: '24 户中 21 户同意。由于没有统一的分摊办法，一楼两户担心采光。' }],
  facts: [{ title: '既有住宅加装电梯补贴办法', text: '每台补贴 20 万元。', source: '区住建局' }],
  meetings: [{ date: '2026-11-05', place: '议事室二楼', kind: '对话型协商', present: 14 }],
  minutes: '住户逐户说了想法。',
  answers: [{ unit: '区住建局', words: '符合补贴条件，可走绿色通道。' }],
  consensus: [
    { text: '电梯井后移一米，按楼层分摊费用。', unit: '区住建局', helpers: ['望江街道'], dueDate: '2026-12-31' },
    { text: '施工期间设临时通道', unit: '区城管局', helpers: [], dueDate: '2026-12-10' },
  ],
  dissent: [{ text: '担心夜间噪声', people: 3, who: '一层住户' }],
}
const from = (more: Partial<TopicMaterial> = {}): Material => ({ from: 'topic', of: { ...lift, ...more } })

test('the lift becomes a proposal of the office’s sentences, and each of them says where it stands in the record', () => {
  const { title, matter, sections, origin } = begin('提案', from())
  expect(title).toBe('关于幸福里三号楼加装电梯的提案')
  expect(matter).toBe('幸福里三号楼加装电梯')
  expect(sections.matter).toBe('幸福里议事室收到群众反映“幸福里三号楼加装电梯”的意见12条。各方最关心的是：装在哪里、费用怎么分摊。经幸福里社区党委确认（幸党发〔2026〕12 号），列为协商议题。')
  expect(sections.grounds).toContain('2026年11月2日，委员王建国、专人王敏到三号楼实地调研。24 户中 21 户同意。由于没有统一的分摊办法，一楼两户担心采光。')
  expect(sections.grounds).toContain('据区住建局的《既有住宅加装电梯补贴办法》，每台补贴 20 万元。')
  expect(sections.grounds).toContain('2026年11月5日，在议事室二楼召开对话型协商会，14人参加，面对面商量。')
  expect(sections.grounds).toContain('协商中还有不同意见1条，共3人。一层住户（3人）提出：担心夜间噪声。')
  expect(sections.advice).toBe(
    '经协商形成共识，并经幸福里社区党委确定（幸党发〔2026〕15 号），建议：\n1.电梯井后移一米，按楼层分摊费用（区住建局牵头，望江街道配合，2026年12月31日前完成）。\n2.施工期间设临时通道（区城管局牵头，2026年12月10日前完成）。',
  )
  expect(origin.every(({ used }) => used)).toBe(true)
  expect(origin.filter(({ source }) => source === 'consensus').map(({ which }) => which)).toEqual(['共识 1', '共识 2'])
  for (const { section, text } of origin) expect(sections[section]).toContain(text)
})

test('an information has its causes apart: what says why goes there, what was seen stays with the situation', () => {
  const { sections } = begin('社情民意信息', from())
  expect(sections.situation).toContain('24 户中 21 户同意。')
  expect(sections.causes).toContain('由于没有统一的分摊办法')
  expect(sections.situation).not.toContain('由于')
  expect(sections.causes).toContain('区住建局表示：符合补贴条件')
})

test('what nobody has endorsed is no advice: a research report from a topic still talked over leaves it to its writer', () => {
  const { sections } = begin('调研报告', from({ endorsement: null }))
  expect(sections.advice).toBe('')
  expect(sections.findings).toContain('24 户中 21 户同意。')
})

test('200 points of consensus fit into no proposal: it stays within 1,500 letters, ends with whole sentences, and lists what is left', () => {
  const consensus = Array.from({ length: 200 }, (_, at) => ({ text: `第${at + 1}处路口划线并安排志愿者早晚值守，雨雪天气增加人手`, unit: '区交警支队', helpers: [], dueDate: '2026-12-31' }))
  for (const kind of reportKinds) {
    const { sections, origin } = begin(kind, from({ consensus }))
    expect(lengthInAll(kind, sections)).toBeLessThanOrEqual(forms[kind].most)
    expect(sections.advice).toMatch(/前完成）。$/)
    const items = origin.filter(({ source }) => source === 'consensus')
    const used = items.filter((one) => one.used)
    expect(items).toHaveLength(200)
    expect(used.length).toBeGreaterThan(5)
    // From the first on, without a gap: the numbers stay right.
    expect(items.slice(0, used.length).every((one) => one.used)).toBe(true)
    for (const one of items.slice(used.length)) expect(sections.advice).not.toContain(one.text)
    expect(Object.values(sections).join('')).toContain('协商中还有不同意见1条')
    expect(sections[forms[kind].sections[0]?.key ?? 'matter']).toContain('意见12条')
  }
})

test('forty who disagree are counted in every report, however little room is left for what they say', () => {
  const dissent = Array.from({ length: 40 }, (_, at) => ({ text: `第${at + 1}种不同的看法，觉得这样办对自己那一户影响很大，希望再等一等看一看`, people: 2, who: null }))
  const visits = Array.from({ length: 5 }, () => ({ date: '2026-11-02', place: '三号楼', people: '王敏', findings: '一户一户问过来，各家的难处都不一样。'.repeat(40) }))
  const { sections } = begin('提案', from({ dissent, visits }))
  expect(sections.grounds).toContain('协商中还有不同意见40条，共80人。')
  expect(lengthInAll('提案', sections)).toBeLessThanOrEqual(1500)
})

test('a common issue lets a few speak for themselves, without their telephone numbers and never twice in the same words', () => {
  const said = '广场舞音响太吵，晚上十点还在跳，请打 13800138000 找我'
  const { sections, origin } = begin('社情民意信息', {
    from: 'issue',
    of: { title: '锦绣花园广场舞', rooms: ['幸福里议事室'], count: 9, people: 7, firstAt: Date.UTC(2026, 9, 1), lastAt: Date.UTC(2026, 10, 2), opinions: [{ id: 'a', text: said }, { id: 'b', text: `${said}。` }, { id: 'c', text: '希望定个时间' }] },
  })
  expect(sections.situation).toContain('2026年10月1日至2026年11月2日，幸福里议事室收到群众反映“锦绣花园广场舞”的意见9条，涉及7人。')
  expect(Object.values(sections).join('')).not.toContain('13800138000')
  expect(sections.advice).toBe('有群众提出：“希望定个时间”。')
  expect(origin.filter(({ opinion }) => opinion !== null)).toHaveLength(2)
})

const complete = { kind: '提案' as const, title: '关于停车的提案', matter: '停车', sections: { matter: '车位不够', grounds: '', advice: '划线' }, proposers: [{ person: null, name: '王建国', sector: null, address: null, phone: null }] }

test('1,500 letters may be handed in, 1,501 may not; line breaks, blanks and the title do not count', () => {
  const grounds = (many: number) => ({ ...complete, sections: { ...complete.sections, grounds: '字'.repeat(many - lengthOf('车位不够划线')) } })
  expect(wanting(grounds(1500))).toEqual({})
  expect(wanting(grounds(1501))).toEqual({ length: '全文最多 1500 个字（不算标题），现在超出 1 个字，请精简' })
  const airy = { ...grounds(1500), title: '长'.repeat(60) }
  expect(wanting({ ...airy, sections: { ...airy.sections, advice: '划\n\n 线 ' } })).toEqual({})
  // A family of four is one letter to whoever reads it.
  expect(lengthOf('好👨‍👩‍👧‍👦𠮷')).toBe(3)
})

test('whatever is missing is told at once, each in its own words', () => {
  expect(wanting({ kind: '社情民意信息', title: ' ', matter: '', sections: { situation: '有情况' }, proposers: [] })).toEqual({
    title: '请填写标题', matter: '请填写说的是哪一件事', 'sections.causes': '请填写原因', 'sections.advice': '请填写建议', proposers: '请填写反映人',
  })
})

test('a second matter among the advice is asked about, and never keeps anything back', () => {
  const parking = { ...complete, sections: { matter: '小区车位不够', grounds: '消防通道被占', advice: '1.小区划车位线。\n2.消防通道装监控。' } }
  expect(doubts(parking)).toEqual([])
  const mixed = { ...parking, sections: { ...parking.sections, advice: '1.小区划车位线。\n2.食堂增加早餐品种。' } }
  expect(doubts(mixed)).toEqual([expect.stringContaining('第 2 条建议好像说的是另一件事')])
  expect(wanting({ ...mixed, proposers: complete.proposers })).toEqual({})
  expect(doubts({ ...parking, sections: { ...parking.sections, grounds: '消防通道被占，联系 13800138000' } })).toEqual([expect.stringContaining('电话号码')])
})

test('sentences are cut where they end, and somebody’s words at a comma', () => {
  expect(sentencesOf('一处。二处！\n三处；四处')).toEqual(['一处。', '二处！', '三处；', '四处。'])
  expect(sentencesOf('他说“好。”就走了')).toEqual(['他说“好。”', '就走了。'])
  expect(sentencesOf(' 。\n')).toEqual([])
  expect(quoted('音响太吵，晚上十点还在跳', 8)).toBe('“音响太吵……”')
})

test('a year is counted as the office counts it: 38 written, 12 up to the province, instructions by level, prizes by grade', () => {
  const entry = { id: 'e', at: 0, by: '王敏', evidence: [], struck: null }
  const one = (more: Partial<Counted> = {}): Counted => ({ status: 'drafting', at: Date.UTC(2026, 4, 1), sending: null, steps: [], awards: [], ...more })
  const sending = { to: '市政协', level: '市' as const, date: '2026-06-01', evidence: [], by: '王敏', at: 0 }
  const step = (what: '上报' | '采用' | '批示' | '立案', level: '市' | '省', more: object = {}) => ({ ...entry, what, level, who: '某处', text: null, date: '2026-07-01', ...more })
  const reports = [
    ...Array.from({ length: 26 }, () => one({ status: 'sent', sending })),
    // Passed on twice and used twice at the same level: still one report.
    ...Array.from({ length: 12 }, () => one({ status: 'sent', sending, steps: [step('上报', '省'), step('上报', '省'), step('采用', '省'), step('采用', '省')] })),
    one({ status: 'dropped' }),
    // Written last year, instructed this year; what was struck out and what happened next year do not count.
    one({ at: Date.UTC(2025, 4, 1), status: 'sent', sending: { ...sending, date: '2025-06-01' }, steps: [step('批示', '市'), step('批示', '省', { struck: { at: 1, by: '王敏', reason: '记错' } }), step('采用', '市', { date: '2027-01-01' })], awards: [{ ...entry, name: '优秀调研成果', grade: '一等奖', body: '省政协', date: '2026-12-31' }] }),
  ]
  expect(figuresOf(reports, 2026)).toEqual({
    written: 38,
    sent: 38,
    up: { 区县: 0, 市: 38, 省: 12, 全国: 0 },
    admitted: 0,
    adopted: { 区县: 0, 市: 0, 省: 12, 全国: 0 },
    instructed: { 区县: 0, 市: 1, 省: 0, 全国: 0 },
    passedOn: 0,
    awards: [{ grade: '一等奖', count: 1 }],
  })
})
