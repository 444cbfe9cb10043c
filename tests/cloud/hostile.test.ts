import { functionOf } from '@/domain/kernel/contract'
import type { Result } from '@/domain/kernel/refusal'
import { contracts } from '../support/contracts'
import { samples } from '../support/samples'
import { linYue, spoken, town, wangMin, zhangGuifang, type Town } from '../support/town'

let there: Town
let inputs: Record<string, () => object>
beforeAll(async () => {
  there = await town()
  inputs = await samples(there)
})

const nested = (depth: number): object => (depth === 0 ? {} : { deeper: nested(depth - 1) })
const structures: unknown[] = [
  { $ne: null }, { $where: 'sleep(1000)' }, { $set: { role: 'office' } }, [['a']], { length: 1 }, JSON.parse('{"__proto__":{"admin":true}}'), nested(8),
]
const oddities: unknown[] = [
  1e308, -1, 0.5, true, '', ' ', '\u0000', '\u200B\u200B', '${7*7}', '../../etc/passwd', "'; db.dropDatabase(); //", 'x'.repeat(6000), '\r\nfault: forged', '_.neq(null)', '\uD800',
]

/** As whoever may do it, so that the door is not what stops it. */
const whoMay = (name: string) => {
  const by = contracts.get(name)?.by ?? []
  const people = { resident: zhangGuifang, clerk: wangMin, office: linYue, party: 'party-xingfuli', committee: 'committee-c-city', unit: 'unit-u-housing', attendee: 'member-1' } as Record<string, string>
  return by.map((role) => people[role]).find((who) => who !== undefined) ?? wangMin
}
const send = (name: string, input: unknown) =>
  there.send(whoMay(name), functionOf({ name }), { act: name, input }) as Promise<Result<unknown>>

const noise = () => there.cloud.calls.flatMap((one) => one.log).filter((line) => line.includes('"fault"'))

test.each([...contracts.keys()])('%s: nothing malformed gets further than the form, and no fault comes of it', async (name) => {
  const input = inputs[name]?.() ?? {}
  const people = there.cloud.data.all('people')
  for (const field of Object.keys(input)) {
    for (const value of structures) {
      const answer = await send(name, { ...input, [field]: value })
      expect([field, value, answer.ok ? 'passed' : answer.refusal.kind]).toEqual([field, value, 'invalid'])
    }
  }
  // Text that is merely odd is somebody's words and may pass; it never breaks anything.
  for (const value of oddities) {
    const answer = await send(name, Object.fromEntries(Object.keys(input).map((field) => [field, value])))
    expect([value, answer.ok ? 'passed' : answer.refusal.kind]).not.toEqual([value, 'fault'])
  }
  expect(noise()).toEqual([])
  if (name !== 'directory.invitePerson') expect(there.cloud.data.all('people')).toEqual(people)
})

test.each([...contracts.keys()])('%s: a key nobody asked for is refused by name', async (name) => {
  const answer = await send(name, { ...inputs[name]?.(), nobodyAskedForThis: 'office' })
  expect(answer).toMatchObject({ ok: false, refusal: { kind: 'invalid' } })
})

test('what is not an envelope at all is told to reopen the mini-program', async () => {
  for (const event of [null, 7, 'opinion.submit', [], {}, { act: { $ne: null } }, { act: 'opinion.nothing' }, { act: 'toString' }, { act: '__proto__' }]) {
    await expect(there.send(zhangGuifang, 'opinion', event)).resolves.toMatchObject({ ok: false, refusal: { code: 'unknownAct' } })
  }
})

test('every wrong field of a form is told at once, each in Chinese', async () => {
  const answer = await send('topic.draft', { ...inputs['topic.draft']?.(), title: '', leader: '周'.repeat(50), scopeType: '随便' })
  expect(answer).toMatchObject({ ok: false, refusal: { fields: { title: '请填写议题名称', leader: '联系领导最多 20 个字，请精简一些', scopeType: '请选择议题类型' } } })
})

test('an openid written into the event is not whose opinion it becomes', async () => {
  const said = spoken('替别人说的话')
  await there.send('forger', 'opinion', { act: 'opinion.submit', input: said, openid: 'demo-office', userInfo: { openId: 'demo-office' } })
  const stored = there.cloud.data.all('opinions').find((one) => one.text === said.text)
  expect(stored?.openid).toBe('demo-forger')
})

test('whatever somebody writes stays as they wrote it', async () => {
  const odd = '老人说：“𠮷野家”👨‍👩‍👧 门口\u202E反过来\u202C，e\u0301tage'
  const { value } = (await there.send('odd-1', 'opinion', { act: 'opinion.submit', input: spoken(odd) })) as { value: { id: string } }
  expect(there.cloud.data.get('opinions', value.id)?.text).toBe(odd.normalize('NFC'))
})
