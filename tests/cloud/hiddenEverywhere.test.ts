import { functionOf } from '@/domain/kernel/contract'
import * as desk from '@/domain/opinion/desk/contracts'
import * as opinion from '@/domain/opinion/contracts'
import { contracts } from '../support/contracts'
import { samples } from '../support/samples'
import { linYue, newKey, spoken, town, wangMin, zhangHong, type Town } from '../support/town'

const canary = '金丝雀'
const number = '13977778888'
const staff = [wangMin, zhangHong]

/** Everything these people can be shown: every list, and everything that takes the opinion's or its issue's id. */
async function allThatIsShown(there: Town, id: string, group: string | null, inputs: Record<string, () => object>): Promise<string[]> {
  const shown: string[] = []
  for (const [name] of contracts) {
    const input: Record<string, unknown> = { ...inputs[name]?.() }
    // Looking only: an input with a version or a key moves or makes something.
    if ('version' in input || 'key' in input || 'many' in input) continue
    for (const who of staff) {
      for (const one of [{}, { id }, { opinion: id }, { id: group ?? id }, { words: canary, how: 'phrase' }, { words: number.slice(-4), how: 'any' }, { tab: 'done' }, { tab: 'working' }]) {
        if (Object.keys(one).some((key) => !(key in input))) continue
        const answer = JSON.stringify(await there.send(who, functionOf({ name }), { act: name, input: { ...input, ...one } }))
        if (answer.includes(canary) || answer.includes(number)) shown.push(`${who} ${name} ${Object.keys(one).join()}`)
      }
    }
  }
  return [...new Set(shown)]
}

/** The canary says what neighbours say as well, a colleague is asked about it, it is answered and not accepted. */
async function disputed(there: Town): Promise<{ id: string; version: number; group: string | null }> {
  const { must, cloud } = there
  const said = `${canary}说锦绣花园门口广场舞音响太吵，晚上十点还在跳`
  const { id } = await must('canary', opinion.submit, spoken(said, { phone: number }))
  for (const neighbour of ['n-1', 'n-2', 'n-3']) await must(neighbour, opinion.submit, spoken('锦绣花园门口广场舞音响太吵，晚上十点还在跳'))
  await must('canary', opinion.supplement, { id, version: 1, text: `${canary}补充` })
  cloud.travel(60_000)
  await cloud.tick('clock')
  const [colleague] = await must(wangMin, desk.colleagues, { id }).then(({ items }) => items)
  await must(wangMin, desk.remark, { id, key: newKey(), text: '请看一看', to: [colleague?.id ?? ''] })
  await must(wangMin, opinion.answer, { id, version: 2, answer: '已经提醒' })
  await must('canary', opinion.judge, { id, version: 3, satisfaction: '不满意', note: `${canary}不满意` })
  const stored = cloud.data.get('opinions', id) as never as { version: number; issue: string | null }
  return { id, version: stored.version, group: stored.issue }
}

test('what is quarantined later is nowhere any more: no list, no search, no inbox, no message and no common issue says a word of it', async () => {
  const there = await town()
  const inputs = await samples(there)
  const { id, version, group } = await disputed(there)
  expect(await allThatIsShown(there, id, group, inputs)).toEqual(expect.arrayContaining([`${wangMin} opinion.look id`]))
  await there.must(wangMin, opinion.reopen, { id, version })
  await there.must(wangMin, opinion.quarantine, { id, version: version + 1, reason: 5 })
  there.cloud.travel(86_400_000)
  for (let ticks = 0; ticks < 3; ticks += 1) await there.cloud.tick('clock')
  expect(await allThatIsShown(there, id, group, inputs)).toEqual([])
  const told = there.cloud.data.all('notices').filter(({ person }) => person !== null)
  expect(JSON.stringify(told)).not.toContain(canary)
  expect(JSON.stringify(there.cloud.data.all('issues'))).not.toContain(canary)
  expect((await there.must(linYue, opinion.quarantined, { after: null })).items.map((one) => one.id)).toContain(id)
})

test('what is taken back within ten minutes is read by nobody but its owner, neither by its words nor by its telephone', async () => {
  const there = await town()
  const inputs = await samples(there)
  const { id } = await there.must('canary', opinion.submit, spoken(`${canary}说路灯坏了`, { phone: number }))
  await there.cloud.tick('clock')
  await there.must('canary', opinion.withdraw, { id, version: 1 })
  there.cloud.travel(60_000)
  await there.cloud.tick('clock')
  expect(await allThatIsShown(there, id, null, inputs)).toEqual([])
  expect((await there.must('canary', opinion.lookAtMine, { id })).text).toContain(canary)
})
