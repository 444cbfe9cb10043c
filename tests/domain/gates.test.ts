import { beijing, dateOf, hour, moment } from '@/domain/kernel/calendar'
import { subjects } from '@/domain/opinion/routing/taxonomy'
import { driftOf, driftSaid, territoryOf, type Matter } from '@/domain/topic/drift'
import { gateSettings, mayRemind, mayTakeBack, nextReminder, reminderFor } from '@/domain/topic/gates'
import { plainEvents } from '@/domain/topic/plain'
import { sheetGaps, tagKeys, type Sheet } from '@/domain/topic/sheet'
import { tagsFor } from '@/domain/topic/tagging'
import { topicLife, topicStatuses, type GateStep } from '@/domain/topic/topic'
import { workdaysAfter } from '@/domain/kernel/workdays'

const at = (date: string, clock = 10): number => (moment(date) ?? 0) + clock * hour
const when = (time: number) => beijing(time).format('MM-DD HH:mm')

describe('when a gate is reminded', () => {
  const gateBy = workdaysAfter(at('2027-03-08'), gateSettings.within)

  test('the working day before, the day itself, then every third working day, at nine', () => {
    const all = [nextReminder(gateBy, at('2027-03-08'))]
    while (all.length < 5) all.push(nextReminder(gateBy, all.at(-1) ?? 0))
    expect(dateOf(gateBy)).toBe('2027-03-22')
    expect(all.map(when)).toEqual(['03-19 09:00', '03-22 09:00', '03-25 09:00', '03-30 09:00', '04-02 09:00'])
  })

  test('whoever looks late gets the next one, never one that is past', () => {
    for (const now of [at('2027-03-22', 9), at('2027-03-24'), at('2027-03-25', 9), at('2027-04-20'), at('2027-10-05')]) expect(nextReminder(gateBy, now)).toBeGreaterThan(now)
  })

  test('a deadline right after the National Day is announced before the holiday', () => {
    const due = workdaysAfter(at('2026-09-28'), 3)
    expect([dateOf(due), when(nextReminder(due, at('2026-09-28')))]).toEqual(['2026-10-08', '09-30 09:00'])
  })

  test('not in the night, not on a Sunday, not on a holiday; on a Saturday that is worked', () => {
    expect([at('2027-03-22', 2), at('2027-03-22', 22), at('2027-03-21'), at('2026-10-02')].map(mayRemind)).toEqual([false, false, false, false])
    expect([at('2027-03-22', 9), at('2026-10-10', 9)].map(mayRemind)).toEqual([true, true])
  })

  test('it says what waits and until when', () => {
    const says = (status: 'proposed' | 'concluded', date: string) => reminderFor({ status, gateBy }, at(date, 9))
    expect(says('proposed', '2027-03-19')).toEqual({ words: '议题等您确认，3月22日到期', late: false })
    expect(says('concluded', '2027-03-22')).toEqual({ words: '共识等您确定，3月22日到期', late: false })
    expect(says('concluded', '2027-03-25')).toEqual({ words: '共识等您确定，已超期 3 个工作日', late: true })
    // One line of a WeChat message holds twenty characters.
    expect(says('proposed', '2027-09-30').words.length).toBeLessThanOrEqual(20)
  })
})

describe('the selection sheet', () => {
  const full: Sheet = { sheet: ['small', 'cppcc'], reasons: { small: '就这一部电梯', cppcc: '能请到各方' }, principles: ['political', 'popular', 'open', 'effective'] }

  test('one of each measure with its reason, and all four principles', () => {
    expect(sheetGaps(full)).toEqual([])
    expect(sheetGaps({ ...full, sheet: ['small', 'broad'] })).toEqual(['“党政所需、群众所盼、政协所能、委员所为”里至少有一条', '关联广的依据'])
    expect(sheetGaps({ ...full, reasons: { small: ' ', cppcc: '能' } })).toEqual(['切口小的依据'])
    expect(sheetGaps({ ...full, principles: ['political'] })).toEqual(['人民性、开放性、实效性对照过'])
    expect(sheetGaps({ sheet: [], reasons: {}, principles: [] })).toHaveLength(3)
  })

  test('every subject with tags is one of the taxonomy, and every tag is one of 七有五性', () => {
    const known = Object.keys(subjects)
    const tagged = known.filter((subject) => tagsFor(subject).length > 0)
    expect(tagged.length).toBeGreaterThan(50)
    for (const subject of tagged) expect(tagKeys).toEqual(expect.arrayContaining([...tagsFor(subject)]))
    expect(tagsFor('加装电梯')).toEqual(['elder', 'livable'])
    expect(tagsFor('没有这一类')).toEqual([])
    expect(tagsFor(null)).toEqual([])
  })
})

describe('taking a decision back', () => {
  const step = (role: 'party' | 'committee', scope: string): GateStep => ({ at: 1, move: 'confirm', role, scope, by: '某', reason: null, decision: null })
  const confirmation = (role: 'party' | 'committee') => ({ number: '1', date: '2027-01-01', body: '', meeting: '', by: '', role, at: 1, note: null, evidence: [] })
  const topic = (role: 'party' | 'committee', scope: string, committee = 'c-city') => ({ confirmation: confirmation(role), gates: [step(role, scope)], reports: [], committee })

  test('a committee takes back only what it confirmed itself; the party organisation whatever was confirmed', () => {
    expect(mayTakeBack(topic('party', 'xingfuli'), 'withdrawConfirmation', ['committee'])?.refusal.code).toBe('othersDecision')
    expect(mayTakeBack(topic('committee', 'c-city'), 'withdrawConfirmation', ['committee'])).toBeUndefined()
    // Another committee has been appointed since.
    expect(mayTakeBack(topic('committee', 'c-city', 'c-law'), 'withdrawConfirmation', ['committee'])?.refusal.code).toBe('othersDecision')
    for (const role of ['party', 'committee'] as const) expect(mayTakeBack(topic(role, 'x'), 'withdrawConfirmation', ['party'])).toBeUndefined()
  })
})

describe('what contributors read', () => {
  const named = { party: '幸福里社区党组织', committee: (id: string) => `政协${id}` }
  const line = (move: string, from: string, to: string, time: number) => ({ at: time, move, says: '', by: '周志强', who: 'zhou', from, to, note: '内部的理由' })

  test('in every state there is a sentence for it, and none of them speaks the office’s language', () => {
    for (const status of topicStatuses) {
      const [event] = plainEvents({ at: 1, status, diary: [], gates: [] }, named)
      expect(event?.words).toMatch(/[\u4e00-\u9fff]{3,}/)
      expect(event?.words).not.toMatch(/确认议题|共识|督办|交办|承办|文号|专委会/)
    }
  })

  test('every move that leads somewhere is an event of its own, with the organisation that made it', () => {
    for (const [move, { from, to }] of Object.entries<{ from: unknown; to: string }>(topicLife.moves)) {
      if (to === 'same' || to === 'back') continue
      for (const start of [from].flat() as string[]) {
        if (start === to) continue
        const gates: GateStep[] = [{ at: 5, move: move as GateStep['move'], role: 'committee', scope: '城建委', by: '张宏', reason: '内部', decision: null }]
        const events = plainEvents({ at: 1, status: to as never, diary: [line(move, start, to, 5)], gates }, named)
        expect(events).toHaveLength(2)
        expect(events[1]?.at).toBe(5)
        expect(JSON.stringify(events)).not.toMatch(/周志强|张宏|内部/)
      }
    }
    const [, confirmed] = plainEvents({ at: 1, status: 'confirmed', diary: [line('confirm', 'proposed', 'confirmed', 5)], gates: [{ at: 5, move: 'confirm', role: 'committee', scope: '城建委', by: '', reason: null, decision: null }] }, named)
    expect(confirmed?.words).toMatch(/^政协城建委同意/)
  })
})

describe('whether a room drifts', () => {
  const matter = (more: Partial<Matter>): Matter => ({ room: 'r', exclusion: null, words: '', signs: [], taken: false, ...more })
  const many = (n: number, more: Partial<Matter>) => Array.from({ length: n }, () => matter(more))

  test('whose matter it is: by the exclusion, by the door, by the signs of what was taken on', () => {
    expect(territoryOf(matter({ exclusion: 3 }))).toBe('judge')
    expect([4, 7].map((exclusion) => territoryOf(matter({ exclusion })))).toEqual(['petition', 'petition'])
    expect(territoryOf(matter({ exclusion: 1, words: '法院' }))).toBeNull()
    expect(['区信访局', '办理的法院', '区城管执法大队', '区住建局'].map((words) => territoryOf(matter({ words })))).toEqual(['petition', 'judge', 'bailiff', null])
    expect(territoryOf(matter({ taken: true, signs: [8, 3] }))).toBe('judge')
    expect(territoryOf(matter({ taken: true, signs: [1] }))).toBeNull()
  })

  test('few say nothing; what is taken on weighs four times what is turned away', () => {
    const own = (n: number) => many(n, { taken: true })
    expect(driftOf([...own(6), ...many(3, { exclusion: 3 })]).level).toBe('few')
    expect(driftOf([...own(81), ...many(19, { exclusion: 4 })]).level).toBe('steady')
    expect(driftOf([...own(80), ...many(20, { exclusion: 4 })]).level).toBe('watch')
    expect(driftOf([...own(60), ...many(40, { exclusion: 4 })]).level).toBe('drifting')
    expect(driftOf([...own(95), ...many(5, { taken: true, signs: [3] })]).level).toBe('watch')
    expect(driftOf([...own(85), ...many(15, { taken: true, signs: [3] })]).level).toBe('drifting')
  })

  test('it is said in the office’s words, with its numbers', () => {
    const said = driftSaid(driftOf([...many(30, { taken: true }), ...many(3, { taken: true, signs: [3] }), ...many(2, { exclusion: 4 }), matter({ words: '公安派出所' })]))
    expect(said).toEqual({
      title: '要留意，别越了位',
      lines: ['最近 90 天一共 36 件。', '有 3 件在当“裁判员”：看着像在打官司、仲裁、复议的事，仍在这里办。', '有 2 件本该走信访的事找到这里，已指到该去的地方。', '有 1 件要执法、执行的事找到这里，已指到该去的地方。'],
    })
  })
})
