import * as notice from '@/domain/notice/contracts'
import * as opinion from '@/domain/opinion/contracts'
import * as supervision from '@/domain/supervision/contracts'
import * as topic from '@/domain/topic/contracts'
import { roadOf } from '../support/road'
import { liuKai, newKey, oldChen, spoken, town, wangMin, zhangHong } from '../support/town'

const words = '隐语九三七二：我家住三号楼六零二'
const phone = '13912345678'
const openid = 'demo-canary-person'

test('faults, refusals and forgeries leave no word, phone or openid of anybody in the logs', async () => {
  let wire = 0
  const there = await town({ fault: () => ((wire += 1) % 3 === 0 ? 'after' : undefined) })
  const { cloud, ask, send } = there
  for (let n = 0; n < 30; n += 1) await ask('canary-person', opinion.submit, { ...spoken(words, { phone }), key: newKey() })
  await send('canary-person', 'opinion', { act: 'opinion.submit', input: { text: words, phone, openid } })
  await send('canary-person', 'opinion', { act: words, input: words })
  for (const { _id } of cloud.data.all('opinions')) await ask(wangMin, opinion.answer, { id: String(_id), version: 1, answer: words })
  const log = cloud.calls.flatMap((call) => call.log).join('\n')
  expect(log).toMatch('"fault"')
  expect(log).not.toMatch(/隐语|13912345678|demo-canary/)
})

test('the unit and the committee work from the suggestion; what the resident said does not travel with it', async () => {
  const there = await town()
  const { must } = there
  const { id, handovers } = await roadOf(there).handedOver({ 'canary-person': words, [oldChen]: '支持' })
  for (const who of [liuKai, zhangHong]) {
    const seen = JSON.stringify(await must(who, supervision.look, { id: handovers[0] ?? '' }))
    expect(seen).not.toMatch(/隐语|demo-canary/)
  }
  expect(JSON.stringify(await must(zhangHong, topic.look, { id }))).not.toMatch(/隐语|demo-canary/)
})

test('the audit chain names acts, records and digests, and holds nobody’s words', async () => {
  const there = await town()
  const { must, cloud } = there
  const { id } = await must('canary-person', opinion.submit, spoken(words, { phone }))
  await must(wangMin, opinion.answer, { id, version: 1, answer: words })
  cloud.travel(600_000 - (cloud.now() % 600_000))
  await cloud.tick('clock')
  const rows = JSON.stringify(cloud.data.all('audit'))
  expect(rows).toMatch('opinion.answer')
  expect(rows).not.toMatch(/隐语|13912345678|demo-canary/)
})

test('another person’s inbox cannot be read or marked, whatever id is asked for', async () => {
  const there = await town()
  const { must, refusal, cloud } = there
  await roadOf(there).notified(null)
  const [theirs] = (await must('member-1', notice.inbox, { after: null })).items
  await expect(refusal('member-2', notice.read, { id: theirs?.id ?? '' })).resolves.toMatch('没有找到')
  expect(cloud.data.get('notices', theirs?.id ?? '')).toMatchObject({ readAt: null })
})
