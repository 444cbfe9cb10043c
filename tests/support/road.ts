import * as meeting from '@/domain/meeting/contracts'
import * as opinion from '@/domain/opinion/contracts'
import * as topic from '@/domain/topic/contracts'
import { personId } from '../../local-cloud/demo/people'
import { liuKai, liXiuying, newKey, spoken, wangJianguo, wangMin, zhouZhiqiang, type Town } from './town'

/** The stretches of the road a story may start from, each walked as people would. */
export function roadOf({ must, cloud }: Town) {
  const day = (offset: number) => new Date(cloud.now() + (offset * 24 + 8) * 3_600_000).toISOString().slice(0, 10)
  const gate = (number: string) => ({ number, date: day(0), body: '党委会议', note: null, evidence: [] })
  const topicNow = async (id: string, who = wangMin) => must(who, topic.look, { id })
  const on = async (id: string, who = wangMin) => ({ id, version: (await topicNow(id, who)).version })
  const meetingOn = async (id: string) => ({ id, version: (await must(wangMin, meeting.look, { id })).version })

  const submitted = (who: string, text: string) => must(who, opinion.submit, spoken(text))

  const drafted = async (texts: Readonly<Record<string, string>>) => {
    const opinions = []
    for (const [who, text] of Object.entries(texts)) opinions.push({ id: (await submitted(who, text)).id, version: 1 })
    return must(wangMin, topic.draft, { key: newKey(), room: 'room-xingfuli', ...substance, opinions })
  }
  const confirmed = async (texts: Readonly<Record<string, string>>) => {
    const { id } = await drafted(texts)
    await must(wangMin, topic.propose, await on(id))
    await must(zhouZhiqiang, topic.confirm, { ...(await on(id, zhouZhiqiang)), ...gate('幸党发〔2026〕30 号') })
    return id
  }
  const researched = async (texts: Readonly<Record<string, string>>) => {
    const id = await confirmed(texts)
    await must(wangMin, topic.research, { ...(await on(id)), date: day(0), place: '三号楼', people: '王敏、王建国', findings: '24 户中 21 户同意' })
    return id
  }
  /** A meeting about the topic, invited and told. */
  const notified = async (topicId: string | null) => {
    const startsAt = cloud.now() + 3_600_000
    const { id } = await must(wangMin, meeting.plan, {
      key: newKey(), room: 'room-xingfuli', topic: topicId, kind: '对话型协商', form: 'fixed', title: '三号楼加装电梯协商会',
      startsAt, endsAt: startsAt + 5_400_000, place: '幸福路 8 号二楼', agenda: ['各方发言'],
    })
    await must(wangMin, meeting.invite, {
      id,
      people: [
        { person: personId(wangJianguo), seat: 'member', must: true },
        { person: personId(liXiuying), seat: 'member', must: false },
        { person: personId(liuKai), seat: 'unit', must: true },
      ],
      guests: [
        { name: '孙阿姨', from: '3 号楼住户代表', phone: null, seat: 'resident' },
        { name: '许老师', from: '一层住户', phone: null, seat: 'concerned' },
      ],
    })
    await must(wangMin, meeting.notify, await meetingOn(id))
    return id
  }
  const opened = async (topicId: string | null) => {
    const id = await notified(topicId)
    await must(wangMin, meeting.open, await meetingOn(id))
    return id
  }
  const concluded = async (texts: Readonly<Record<string, string>>) => {
    const id = await researched(texts)
    const held = await opened(id)
    await must(wangMin, meeting.close, await meetingOn(held))
    await must(wangMin, topic.conclude, {
      ...(await on(id)), minutes: '住户逐户说了想法。', unitAnswers: [], speeches: [],
      consensus: [
        { text: '电梯井后移一米，费用按楼层分摊。', unit: 'u-housing', helpers: [], dueDate: day(20) },
        { text: '施工期间设临时通道。', unit: 'u-urban', helpers: [], dueDate: day(10) },
      ],
      dissent: [{ text: '担心噪声', people: 1, who: null }],
    })
    return id
  }
  const handedOver = async (texts: Readonly<Record<string, string>>) => {
    const id = await concluded(texts)
    await must(zhouZhiqiang, topic.endorse, { ...(await on(id, zhouZhiqiang)), ...gate('幸党发〔2026〕31 号') })
    await must(wangMin, topic.report, { ...(await on(id)), kind: '社情民意信息', title: '关于加装电梯的建议', to: '区政协', date: day(0) })
    await must(wangMin, topic.handOver, await on(id))
    const { handovers } = await topicNow(id)
    return { id, handovers: handovers.map((one) => one.id) }
  }
  return { day, gate, on, meetingOn, topicNow, submitted, drafted, confirmed, researched, notified, opened, concluded, handedOver }
}

export const substance = {
  title: '幸福里三号楼加装电梯',
  subject: '加装电梯',
  scopeType: '民生问题' as const,
  committee: 'c-city',
  leader: '周副主席',
  what: '装在哪里、费用怎么分摊',
  who: '住户、设计单位、住建局',
  how: '先走访再开会',
  sheet: ['small' as const, 'people' as const],
  tags: ['elder' as const, 'livable' as const],
}
