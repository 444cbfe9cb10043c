import * as floor from '@/domain/floor/contracts'
import type { RoomView } from '@/domain/floor/views'
import * as meeting from '@/domain/meeting/contracts'
import { notTakenUp } from '@/domain/floor/dissent'
import * as agreeing from '@/domain/topic/agreeing'
import { conclude } from '@/domain/topic/contracts'
import { openidOf, personId } from '../../local-cloud/demo/people'
import { roadOf } from '../support/road'
import { chenJing, linYue, liuKai, liXiuying, newKey, town, wangJianguo, wangMin, zhangHong, type Town } from '../support/town'

/** What the stand-in for WeChat's content check objects to. */
const forbidden = '博彩网站'
let there: Town
beforeAll(async () => { there = await town({ forbiddenWords: [forbidden] }) })

/** A meeting people sit in: Li Jianguo's room, with its invited members, a unit and two guests without a phone. */
async function inSession(topic: string | null = null, but: readonly string[] = []) {
  const road = roadOf(there)
  const id = await road.opened(topic)
  await road.everybodyCame(id, but)
  const { must } = there
  const room = async (who: string): Promise<RoomView> => {
    const { room: seen } = await must(who, floor.look, { meeting: id, known: null })
    if (!seen) throw new Error('the first look shows everything')
    return seen
  }
  const led = async () => {
    const { room: seen } = await must(wangMin, floor.hostLook, { meeting: id, known: null })
    if (!seen) throw new Error('the first look shows everything')
    return seen
  }
  /** Whoever waits or speaks, as the host's buttons know them. */
  const turnOf = async (name: string) => {
    const seen = await led()
    const found = [seen.speaking, ...seen.queue, ...seen.spoken].find((one) => one?.name === name)
    if (!found) throw new Error(`${name} is not there`)
    return { id: found.id, version: found.version }
  }
  const poll = async (mode: 'open' | 'secret', choices: string[] | null = null) => (await must(wangMin, floor.startPoll, { meeting: id, key: newKey(), text: '同不同意电梯井后移一米', mode, choices })).id
  const close = async (poll: string, hands: number[] = []) => must(wangMin, floor.closePoll, { id: poll, version: 1, hands })
  const resultOf = async (poll: string) => (await led()).polls.find((one) => one.id === poll)
  return { road, id, room, led, turnOf, poll, close, resultOf, end: async () => must(wangMin, meeting.close, await road.meetingOn(id)) }
}

test('whoever is there speaks in turn: asked, brought forward, timed, given more, ended; everything stays in the record', async () => {
  const { must, refusal, cloud } = there
  const { id, room, led, turnOf, end } = await inSession(null, ['李秀英'])
  await expect(refusal(liXiuying, floor.askToSpeak, { meeting: id })).resolves.toMatch('签到以后才能参加')
  await expect(refusal(chenJing, floor.hostLook, { meeting: id, known: null })).resolves.toMatch('没有找到')
  await expect(refusal(zhangHong, floor.hostLook, { meeting: id, known: null })).resolves.toMatch('结束以后')

  const taps = await Promise.all([1, 2, 3].map(() => must(wangJianguo, floor.askToSpeak, { meeting: id })))
  expect(new Set(taps.map((tap) => tap.id)).size).toBe(1)
  cloud.travel(1000)
  await must(liuKai, floor.askToSpeak, { meeting: id })
  cloud.travel(1000)
  await must(wangMin, floor.addSpeaker, { meeting: id, key: newKey(), name: '孙阿姨', from: '3 号楼住户代表' })
  await must(wangMin, floor.addSpeaker, { meeting: id, key: newKey(), name: '许老师', from: null })
  expect(await room(liXiuying)).toMatchObject({ here: false, acts: false, queue: [], questions: [] })
  expect((await room(wangJianguo)).queue.map(({ name, mine, can }) => [name, mine, can])).toEqual([['王建国', true, ['withdrawTurn']], ['刘凯', false, []], ['孙阿姨', false, []], ['许老师', false, []]])

  await must(wangMin, floor.bringForward, await turnOf('孙阿姨'))
  await must(wangMin, floor.skip, await turnOf('许老师'))
  await must(wangMin, floor.giveFloor, { ...(await turnOf('孙阿姨')), minutes: 3 })
  await must(wangMin, floor.extend, { ...(await turnOf('孙阿姨')), minutes: 3 })
  cloud.travel(200_000)
  const { now, mark, room: seen } = await must(wangJianguo, floor.look, { meeting: id, known: null })
  expect(seen?.speaking).toMatchObject({ name: '孙阿姨', minutes: 6 })
  expect(Math.floor((now - (seen?.speaking?.givenAt ?? 0)) / 10_000)).toBe(20)
  expect(await must(wangJianguo, floor.look, { meeting: id, known: mark })).toMatchObject({ mark, room: null })

  // The next one begins when the host calls them; the one before has finished.
  await must(wangMin, floor.giveFloor, { ...(await turnOf('王建国')), minutes: 10 })
  await expect(refusal(liuKai, floor.endTurn, await turnOf('王建国'))).resolves.toMatch('没有找到')
  expect((await led()).usualMinutes).toBe(10)
  cloud.travel(60_000)
  await must(wangJianguo, floor.endTurn, await turnOf('王建国'))
  await must(liuKai, floor.withdrawTurn, await turnOf('刘凯'))
  await must(wangJianguo, floor.askToSpeak, { meeting: id })
  await must(wangMin, floor.giveFloor, { ...(await turnOf('王建国')), minutes: 5 })
  cloud.travel(30_000)
  await end()

  const over = await room(wangJianguo)
  expect(over).toMatchObject({ stage: 'over', acts: false, speaking: null })
  expect(over.spoken.map(({ name, statusLabel, lasted }) => [name, statusLabel, Math.floor((lasted ?? 0) / 10_000)])).toEqual([['王建国', '已发言', 3], ['王建国', '已发言', 6], ['孙阿姨', '已发言', 20]])
  for (const who of [zhangHong, linYue]) expect((await must(who, floor.hostLook, { meeting: id, known: null })).room).toMatchObject({ leads: false, queue: [] })
  for (const [who, act, input] of [[wangJianguo, floor.askToSpeak, { meeting: id }], [wangMin, floor.extend, { ...(await turnOf('孙阿姨')), minutes: 3 }]] as const) {
    await expect(there.refusal(who, act as typeof floor.extend, input as never)).resolves.toMatch('会议已经结束，会场里的内容只能看')
  }
})

test('questions: what many want to know comes first, each counts once, and the host says who answered', async () => {
  const { must, refusal } = there
  const { id, room, led } = await inSession()
  const key = newKey()
  const asked = { meeting: id, key, text: '一楼采光怎么补偿？' }
  const [first, again] = await Promise.all([must(wangJianguo, floor.ask, asked), must(wangJianguo, floor.ask, asked)])
  expect(again.id).toBe(first.id)
  const second = await must(liuKai, floor.ask, { meeting: id, key: newKey(), text: '什么时候动工？' })
  await expect(refusal(wangJianguo, floor.ask, { meeting: id, key: newKey(), text: `看这个${forbidden}` })).resolves.toMatch('换一种写法')
  await expect(refusal(liuKai, floor.alsoAsk, { meeting: id, question: second.id })).resolves.toMatch('您自己提的')
  await Promise.all([wangJianguo, liXiuying, wangJianguo].map((who) => must(who, floor.alsoAsk, { meeting: id, question: second.id })))
  expect((await room(liXiuying)).questions.map(({ text, together, alsoMine }) => [text, together, alsoMine])).toEqual([['什么时候动工？', 2, true], ['一楼采光怎么补偿？', 0, false]])
  await must(wangMin, floor.markAnswered, { id: second.id, version: 1, who: '刘凯', note: '手续齐了就动工' })
  await must(wangMin, floor.setAside, { id: first.id, version: 1, reason: '会后单独谈' })
  await expect(refusal(wangMin, floor.markAnswered, { id: second.id, version: 1, who: '刘凯', note: null })).resolves.toMatch('您自己在别处刚刚办过')
  expect((await led()).questions.map(({ statusLabel, answeredBy, note }) => [statusLabel, answeredBy, note])).toEqual([['已回答', '刘凯', '手续齐了就动工'], ['先放一放', null, '会后单独谈']])
  for (let n = 0; n < 9; n += 1) await must(wangJianguo, floor.ask, { meeting: id, key: newKey(), text: `第 ${n} 问` })
  await expect(refusal(wangJianguo, floor.ask, { meeting: id, key: newKey(), text: '再问一个' })).resolves.toMatch('每人最多提 10 个问题')
})

/** Those who have signed in by their phones, besides those of the room. */
function crowd({ cloud }: Town, id: string, many: number): string[] {
  const person = cloud.data.get('people', personId(wangJianguo)) ?? {}
  const attendance = cloud.data.get('attendances', `${id}:${personId(wangJianguo)}`) ?? {}
  const voters = Array.from({ length: many }, (_, n) => `voter-${id}-${n}`)
  cloud.data.insert('people', voters.map((who, n) => ({ ...person, _id: personId(who), openid: openidOf(who), name: `投票人${n}`, posts: [], postKeys: [] })))
  cloud.data.insert('attendances', voters.map((who, n) => ({ ...attendance, _id: `${id}:${personId(who)}`, person: personId(who), name: `投票人${n}`, status: 'present', diary: [], marks: [], marksSince: undefined })))
  return voters
}

test('a secret vote of sixty at once: all counted, none twice, nobody knows how it stands, and nothing joins a person to a choice', async () => {
  const { refusal, cloud } = there
  const { id, room, led, poll, close, resultOf } = await inSession()
  const voters = crowd(there, id, 60)
  const secret = await poll('secret')
  await expect(refusal(wangMin, floor.startPoll, { meeting: id, key: newKey(), text: '再来一个', mode: 'open', choices: null })).resolves.toMatch('还有一次表决没有结束')
  const stack = () => cloud.data.all('ballots').filter((ballot) => ballot.poll === secret)
  const before = stack().map(({ _id }) => _id)

  // The first half of them say yes, the second no.
  const way = (n: number) => (n < 30 ? 0 : 1)
  const send = (who: string, choice: number) => there.ask(who, floor.vote, { meeting: id, poll: secret, choice })
  const answers = await Promise.all(voters.flatMap((who, n) => [send(who, way(n)), ...(n % 30 === 0 ? [send(who, 2)] : [])]))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(60)
  await expect(refusal(voters[7] ?? '', floor.vote, { meeting: id, poll: secret, choice: 1 })).resolves.toBe('您已经投过了，每人一票，无记名的投出去就不能改')
  await expect(refusal(liXiuying, floor.vote, { meeting: id, poll: secret, choice: 3 })).resolves.toMatch('没有找到')
  for (const seen of [(await led()).polls[0], (await room(voters[7] ?? '')).polls[0]]) expect(seen).toMatchObject({ status: 'open', choice: null, result: null, named: null })
  expect(await led()).toMatchObject({ voted: 60, present: 65 })

  // The stack lay there before the first vote and still lies as it did: neither a place in it nor a time tells anything.
  const cast = stack()
  expect(cast.map(({ _id }) => _id)).toEqual(before)
  expect(new Set(cast.map((ballot) => Object.keys(ballot).sort().join()))).toEqual(new Set(['_id,choice,name,poll,sealed,version']))
  expect(cast.filter(({ choice }) => choice !== '').every(({ name, version }) => name === null && version === 1)).toBe(true)
  const ticks = cloud.data.all('floor').filter(({ kind, poll: of }) => kind === 'tick' && of === secret)
  expect(ticks).toHaveLength(60)
  expect(ticks.every((tick) => Object.keys(tick).sort().join() === '_id,ballot,choice,kind,meeting,poll,to' && tick.ballot === null && tick.choice === null)).toBe(true)
  // Neither as they lie there nor by their ids do the ballots tell early voters from late ones: 15 of 30 by chance.
  for (const order of [cast, [...cast].sort((a, b) => (String(a._id) < String(b._id) ? -1 : 1))]) {
    const early = order.filter(({ choice }) => choice !== '').slice(0, 30).filter(({ choice }) => choice === '0').length
    expect([early > 3, early < 27]).toEqual([true, true])
  }
  const ballots = new Set(before)
  for (const collection of ['floor', 'meetings', 'attendances', 'people', 'notices', 'audit', 'errands', 'counters', 'lookups']) {
    for (const record of cloud.data.all(collection)) expect([...JSON.stringify(record).matchAll(/[\w-]{32}/g)].some(([found]) => ballots.has(found))).toBe(false)
  }
  expect(cloud.data.all('floor').flatMap(({ marks }) => (marks as { act: string }[] | undefined) ?? []).map(({ act }) => act)).not.toContain('floor.vote')

  await expect(refusal(wangMin, floor.closePoll, { id: secret, version: 1, hands: [2, 1, 0] })).resolves.toMatch('只有 2 位')
  await close(secret, [1, 1, 0])
  const votes = [1, 1, 0].map((slips, choice) => slips + voters.filter((_, n) => way(n) === choice).length)
  const counted = await resultOf(secret)
  const reached = (counted?.result?.choices ?? []).map((one) => one.votes)
  expect(reached.reduce((sum, one) => sum + one, 0)).toBe(62)
  // Of the two who sent two votes at once, either may have been the first.
  reached.forEach((one, at) => expect(Math.abs(one - (votes[at] ?? 0))).toBeLessThanOrEqual(2))
  expect(counted).toMatchObject({ statusLabel: '已结束', named: null, result: { voted: 62, hands: 2, present: 65, turnout: 95 } })
  await expect(refusal(liXiuying, floor.vote, { meeting: id, poll: secret, choice: 0 })).resolves.toMatch('已经结束，没有投上')
})

test('a named vote may be thought over until it is closed; what is on its way when it closes is in the count or told that it is not', async () => {
  const { must, refusal, cloud } = there
  const { road, id, room, poll, close, resultOf, end } = await inSession(null, ['李秀英'])
  const named = await poll('open', ['方案一', '方案二'])
  await must(wangJianguo, floor.vote, { meeting: id, poll: named, choice: 0 })
  await must(wangJianguo, floor.vote, { meeting: id, poll: named, choice: 1 })
  expect((await room(wangJianguo)).polls[0]).toMatchObject({ voted: true, choice: 1, result: null })
  await expect(refusal(liXiuying, floor.vote, { meeting: id, poll: named, choice: 0 })).resolves.toMatch('签到以后')
  // She comes late, and votes like everybody else.
  await road.everybodyCame(id)
  const voters = [liXiuying, liuKai, ...crowd(there, id, 20)]
  const [answers] = await Promise.all([Promise.all(voters.map((who) => there.ask(who, floor.vote, { meeting: id, poll: named, choice: 0 }))), close(named)])
  const accepted = answers.filter(({ ok }) => ok).length
  const seen = await resultOf(named)
  expect(seen?.result?.choices.map(({ votes }) => votes)).toEqual([accepted, 1])
  expect(seen?.named).toHaveLength(accepted + 1)
  expect(cloud.data.all('ballots').filter((ballot) => ballot.poll === named && ballot.sealed !== true)).toEqual([])
  expect((await room(wangJianguo)).polls[0]?.named).toContainEqual({ name: '王建国', choice: 1 })
  expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.text])).every((text) => text === '这次表决已经结束，没有投上')).toBe(true)

  // Forgotten when the meeting ended: nobody votes any more, and it is counted afterwards.
  const forgotten = await poll('secret')
  await must(wangJianguo, floor.vote, { meeting: id, poll: forgotten, choice: 2 })
  await end()
  expect((await room(wangJianguo)).polls[0]).toMatchObject({ statusLabel: '等计票', can: [] })
  await expect(refusal(liuKai, floor.vote, { meeting: id, poll: forgotten, choice: 0 })).resolves.toMatch('会议已经结束')
  await close(forgotten)
  expect((await resultOf(forgotten))?.result?.choices.map(({ total }) => total)).toEqual([0, 0, 1])
  const asOffice = await must(linYue, floor.hostLook, { meeting: id, known: null })
  expect(asOffice.room?.polls.map(({ named: names, result }) => [names, result !== null])).toEqual([[null, true], [null, true]])
  expect(cloud.data.all('errands')).toEqual([])
})

test('dissent stands as it was said, with a name or without any trace, and whoever concludes is offered all of it', async () => {
  const { must } = there
  const road = roadOf(there)
  const topic = await road.researched({ 'floor-1': '三号楼想装电梯' })
  const { id, room, led, turnOf, end } = await inSession(topic)
  await must(liXiuying, floor.recordDissent, { meeting: id, key: newKey(), text: '不同意按楼层分摊', named: true })
  const retried = newKey()
  for (let tries = 0; tries < 2; tries += 1) await must(wangJianguo, floor.recordDissent, { meeting: id, key: retried, text: '担心噪声', named: false })
  await must(wangMin, floor.noteDissent, { meeting: id, key: newKey(), text: '一楼采光没说清', people: 2, who: '许老师等' })
  expect(await room(wangJianguo)).toMatchObject({ dissents: 3, myDissents: [] })
  expect((await room(liXiuying)).myDissents).toMatchObject([{ text: '不同意按楼层分摊', who: '李秀英' }])
  expect(new Set((await led()).dissents.map(({ text, who, people }) => `${text}/${who ?? ''}/${people}`))).toEqual(new Set(['不同意按楼层分摊/李秀英/1', '担心噪声//1', '一楼采光没说清/许老师等/2']))
  await must(wangMin, floor.addSpeaker, { meeting: id, key: newKey(), name: '许老师', from: null })
  await must(wangJianguo, floor.askToSpeak, { meeting: id })
  for (const name of ['许老师', '王建国']) await must(wangMin, floor.giveFloor, { ...(await turnOf(name)), minutes: 3 })
  const unnamed = there.cloud.data.all('floor').find(({ text }) => text === '担心噪声')
  expect(unnamed).toMatchObject({ who: null, person: null, by: null, at: null, marks: [] })
  expect(JSON.stringify(unnamed)).not.toMatch(/member-1|王建国/)
  await end()

  const talk = await must(wangMin, agreeing.minutes, { id: topic })
  expect(new Set(talk.dissent.content.map(({ text, who, people }) => `${text}/${who}/${people}`))).toEqual(new Set(['不同意按楼层分摊/李秀英/1', '担心噪声//1', '一楼采光没说清/许老师等/2']))
  // What the clerk leaves out is still told to the page, which warns of it.
  await must(wangMin, agreeing.keepMinutes, { id: topic, part: 'dissent', version: 0, content: talk.dissent.content.slice(0, 1) })
  const later = await must(wangMin, agreeing.minutes, { id: topic })
  expect(later.dissent.content).toHaveLength(1)
  expect(later.inTheRoom).toHaveLength(3)
  expect(later.spoke).toEqual(['许老师', '王建国'])
  await must(wangMin, conclude, { ...(await road.on(topic)), ...road.talked(), parts: [{ part: 'dissent', version: 1 }] })
  const concluded = await must(wangMin, agreeing.minutes, { id: topic })
  expect(concluded.dissent.content.map(({ text }) => text)).toEqual(['担心噪声'])
  expect(notTakenUp(concluded.inTheRoom, concluded.dissent.content)).toHaveLength(2)
})

test('a phone that asks every few seconds costs four trips, and no question to the room looks at more than it needs', async () => {
  const { must, cloud } = there
  const { id, poll } = await inSession()
  await must(wangJianguo, floor.vote, { meeting: id, poll: await poll('open'), choice: 0 })
  const trips = async (who: string) => {
    const before = cloud.trips
    if (who === wangMin) await must(who, floor.hostLook, { meeting: id, known: null })
    else await must(who, floor.look, { meeting: id, known: null })
    return cloud.trips - before
  }
  expect([await trips(wangJianguo), await trips(wangMin)]).toEqual([4, 5])
  const greedy = cloud.queries.filter(({ fn, index, examined, returned }) => fn === 'floor' && (index === null || examined > 3 * returned + 50))
  expect(greedy.map(({ collection, action, index, examined, returned }) => ({ collection, action, index, examined, returned }))).toEqual([])
})

test('somebody fills the dissent without names: whoever gives a name is still written down, five times, and the host always', async () => {
  const { must, refusal, cloud } = there
  const { id } = await inSession()
  const one = { kind: 'dissent', to: 'all', meeting: id, topic: null, text: '不同意', people: 1, who: null, person: null, by: null, at: null, marks: [], version: 1, status: 'recorded' }
  cloud.data.insert('floor', Array.from({ length: 200 }, (_, n) => ({ ...one, _id: `dissent:filled-${n}` })))
  await expect(refusal(wangJianguo, floor.recordDissent, { meeting: id, key: newKey(), text: '担心噪声', named: false })).resolves.toBe('不记名的不同意见已经记满 200 条。请写上名字再记，或者请主持人代记')
  for (let n = 0; n < 5; n += 1) await must(liXiuying, floor.recordDissent, { meeting: id, key: newKey(), text: `第 ${n} 条`, named: true })
  await expect(refusal(liXiuying, floor.recordDissent, { meeting: id, key: newKey(), text: '第六条', named: true })).resolves.toContain('每人记名最多记 5 条')
  await must(wangMin, floor.noteDissent, { meeting: id, key: newKey(), text: '王建国担心噪声', people: 1, who: null })
  expect((await must(wangMin, floor.hostLook, { meeting: id, known: null })).room?.dissents).toHaveLength(206)
})
