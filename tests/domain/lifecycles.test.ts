import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { can, drawn, leadsTo, objection, type Lifecycle, type Moved } from '@/domain/kernel/lifecycle'
import type { Actor } from '@/domain/kernel/actor'
import { kindsOfRecord } from '@/domain/kinds'
import { opinionLife } from '@/domain/opinion/opinion'
import { contracts } from '../support/contracts'

const lives = Object.values(kindsOfRecord).map(({ life }) => life as Lifecycle)
const clerk: Actor = { openid: 'wang', person: { id: 'wang', name: '王敏' }, posts: [{ role: 'clerk', scope: 'room' }] }
const record = (more: Partial<Moved> = {}): Moved => ({ _id: 'o', status: 'submitted', version: 1, at: 0, diary: [], room: 'room', openid: 'zhang', ...more })

test.each(lives.map((life) => [life.name, life] as const))('%s is drawn as the table has it', (_name, life) => {
  expect(readFileSync(resolve(__dirname, '../../docs/lifecycles.md'), 'utf8')).toContain(drawn(life))
})

test.each(lives.map((life) => [life.name, life] as const))('%s: every state can be reached from the start, and every move starts somewhere real', (_name, life) => {
  const reached = new Set([life.start, ...(life.alsoStarts ?? [])])
  for (let size = 0; size !== reached.size; ) {
    size = reached.size
    for (const { from, to } of Object.values(life.moves)) {
      const froms = Array.isArray(from) ? from : [from]
      expect(Object.keys(life.states)).toEqual(expect.arrayContaining(froms))
      if (to !== 'back' && to !== 'same' && froms.some((state: string) => reached.has(state))) reached.add(to)
    }
  }
  expect([...reached].sort()).toEqual(Object.keys(life.states).sort())
})

test('who may ask for a move in its contract and who may make it in its table are the same people', () => {
  const functions = { opinion: 'opinion', topic: 'topic', volunteer: 'topic', meeting: 'meeting', handover: 'supervision', attendance: 'meeting', report: 'report', import: 'intake', opening: 'intake', duty: 'intake', bulletin: 'board', turn: 'floor', question: 'floor', poll: 'floor' } as const
  for (const [kind, fn] of Object.entries(functions)) {
    const { life } = kindsOfRecord[kind as keyof typeof functions]
    for (const [move, row] of Object.entries<Lifecycle['moves'][string]>((life as Lifecycle).moves)) {
      const contract = contracts.get(`${fn}.${move}`)
      // Moves of the road have no contract; residents settle and dispute through one: judge.
      if (!contract) expect(row.by.every((by) => by === 'road' || by === 'resident')).toBe(true)
      else expect([move, [...contract.by].sort()]).toEqual([move, row.by.filter((by) => by !== 'road').sort()])
    }
  }
})

test('Wang Min sees the buttons of a new opinion; Zhang Guifang sees hers; a stranger sees none', () => {
  expect(can(opinionLife, record(), clerk, 0)).toEqual(['accept', 'adopt', 'answer', 'refer', 'decline', 'doubt', 'quarantine'])
  expect(can(opinionLife, record(), { openid: 'zhang', person: null, posts: [] }, 0)).toEqual(['supplement', 'confide', 'withdraw'])
  expect(can(opinionLife, record(), { openid: 'li', person: null, posts: [] }, 0)).toEqual([])
})

test('undo goes back to where the last move came from, and an undo is not itself undone', () => {
  const line = { at: 0, move: 'accept', says: '受理', by: '王敏', who: 'wang', from: 'submitted', to: 'accepted', note: null }
  const accepted = record({ status: 'accepted', diary: [line] })
  expect(leadsTo(opinionLife, accepted, 'undo')).toBe('submitted')
  const undone = record({ status: 'accepted', diary: [line, { ...line, move: 'undo', from: 'adopted', to: 'accepted' }] })
  expect(objection({ life: opinionLife, record: undone, move: 'undo', actor: clerk, now: 1 })?.refusal.code).toBe('wrongStatus')
})

test('missing evidence is asked for by its name, all of it at once', () => {
  const { topic } = kindsOfRecord
  const proposed = record({ status: 'proposed', area: 'xingfuli' })
  const party: Actor = { openid: 'zhou', person: { id: 'zhou', name: '周志强' }, posts: [{ role: 'party', scope: 'xingfuli' }] }
  const no = objection({ life: topic.life, record: proposed, move: 'confirm', actor: party, now: 0, evidence: { number: ' ' } })
  expect(no?.refusal).toMatchObject({ fields: { number: '请填写文号', date: '请填写日期', body: '请填写哪个组织定的', meeting: '请填写哪次会议定的', evidence: '请填写文件或会议纪要的照片' } })
})
