import type { InputOf } from '@/domain/kernel/contract'
import * as meeting from '@/domain/meeting/contracts'
import * as opinion from '@/domain/opinion/contracts'
import * as report from '@/domain/report/contracts'
import type { ReportKind } from '@/domain/report/report'
import type { ReportView } from '@/domain/report/views'
import * as supervision from '@/domain/supervision/contracts'
import { boundaryKeys } from '@/domain/meeting/calling/boundary'
import * as topic from '@/domain/topic/contracts'
import * as preparing from '@/domain/topic/preparing'
import { personId } from '../../local-cloud/demo/people'
import { jpeg } from './pictures'
import { walked } from './rehearsed'
import { photoPath } from './tickets'
import { liJianguo, liuKai, liXiuying, newKey, spoken, wangJianguo, wangMin, zhangHong, zhouZhiqiang, type Town } from './town'

type Agreed = InputOf<typeof topic.conclude>['consensus']

/** The stretches of the road a story may start from, each walked as people would. */
export function roadOf({ must, cloud }: Town) {
  const day = (offset: number) => new Date(cloud.now() + (offset * 24 + 8) * 3_600_000).toISOString().slice(0, 10)
  /** A photo of a paper on the phone of whoever decides. */
  const paper = (who: string) => cloud.files.put(photoPath(who), jpeg())
  const gate = (number: string, who = zhouZhiqiang) => ({ number, date: day(0), body: '幸福里社区党委', meeting: '第 12 次党委会', note: null, evidence: [paper(who)] })
  const topicNow = async (id: string, who = wangMin) => must(who, topic.look, { id })
  const on = async (id: string, who = wangMin) => ({ id, version: (await topicNow(id, who)).version })
  const meetingOn = async (id: string) => ({ id, version: (await must(wangMin, meeting.look, { id })).version })

  const submitted = (who: string, text: string) => must(who, opinion.submit, spoken(text))

  const drafted = (texts: Readonly<Record<string, string>>) => walked({ cloud }, 'drafted', texts, async () => {
    const opinions = []
    for (const [who, text] of Object.entries(texts)) opinions.push({ id: (await submitted(who, text)).id, version: 1 })
    return must(wangMin, topic.draft, { key: newKey(), room: 'room-xingfuli', ...substance, opinions })
  })
  const confirmed = (texts: Readonly<Record<string, string>>) => walked({ cloud }, 'confirmed', texts, async () => {
    const { id } = await drafted(texts)
    await must(wangMin, topic.propose, await on(id))
    await must(zhouZhiqiang, topic.confirm, { ...(await on(id, zhouZhiqiang)), ...gate('幸党发〔2026〕30 号') })
    return id
  })
  const researched = (texts: Readonly<Record<string, string>>) => walked({ cloud }, 'researched', texts, async () => {
    const id = await confirmed(texts)
    await must(wangMin, topic.research, { ...(await on(id)), date: day(0), place: '三号楼', people: '王敏、王建国', findings: '24 户中 21 户同意' })
    return id
  })
  /** The facts pack sent to two members and a unit, as it must be before anybody is told of a meeting. */
  const informed = async (topicId: string, people = [wangJianguo, liXiuying, liuKai]) => must(wangMin, preparing.sendFacts, { ...(await on(topicId)), people: people.map(personId) })
  const notify = async (id: string) => must(wangMin, meeting.notify, { ...(await meetingOn(id)), boundary: boundaryKeys })
  /** A meeting about the topic, invited and told. */
  const notified = async (topicId: string | null) => {
    const known = topicId ? await topicNow(topicId) : null
    if (topicId && known?.status === 'researching' && known.factsSentAt === null) await informed(topicId)
    const id = await invited(topicId)
    await notify(id)
    return id
  }
  /** The same before its notice is out. */
  const invited = async (topicId: string | null) => {
    const startsAt = cloud.now() + 3_600_000
    const { id } = await must(wangMin, meeting.plan, {
      key: newKey(), room: 'room-xingfuli', topic: topicId, kind: '对话型协商', form: 'fixed', title: '三号楼加装电梯协商会',
      startsAt, endsAt: startsAt + 5_400_000, place: '幸福路 8 号二楼', agenda: [{ says: '各方发言', minutes: null }],
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
    return id
  }
  /** Everybody on the list is ticked at the door, but for those named. */
  const everybodyCame = async (id: string, but: readonly string[] = []) => {
    const { attendances } = await must(wangMin, meeting.look, { id })
    for (const one of attendances.filter(({ name, can }) => can.includes('confirmByHand') && !but.includes(name))) {
      await must(wangMin, meeting.confirmByHand, { id: one.id, version: one.version, reason: '没带手机' })
    }
  }
  /** Opened, everybody there but for those named, and closed. */
  const held = async (topicId: string | null, but: readonly string[] = []) => {
    const id = await opened(topicId)
    await everybodyCame(id, but)
    await must(wangMin, meeting.close, await meetingOn(id))
    return id
  }
  const opened = async (topicId: string | null) => {
    const id = await notified(topicId)
    await must(wangMin, meeting.open, await meetingOn(id))
    return id
  }
  const agreed = (): Agreed => [
    { text: '电梯井后移一米，费用按楼层分摊。', unit: 'u-housing', helpers: [], dueDate: day(20) },
    { text: '施工期间设临时通道。', unit: 'u-urban', helpers: [], dueDate: day(10) },
  ]
  /** What was talked over and agreed at the table. */
  const talked = (consensus = agreed()) => ({
    chair: '李建国', recorder: '王敏', minutes: '住户逐户说了想法。', unitAnswers: [], speeches: [],
    consensus,
    dissent: [{ text: '担心噪声', people: 1, who: null }],
  })
  const concluded = (texts: Readonly<Record<string, string>>, consensus = agreed()) => walked({ cloud }, 'concluded', [texts, consensus], async () => {
    const id = await researched(texts)
    await held(id)
    await must(wangMin, topic.conclude, { ...(await on(id)), ...talked(consensus) })
    return id
  })
  const endorsed = (texts: Readonly<Record<string, string>>, consensus = agreed()) => walked({ cloud }, 'endorsed', [texts, consensus], async () => {
    const id = await concluded(texts, consensus)
    await must(zhouZhiqiang, topic.endorse, { ...(await on(id, zhouZhiqiang)), ...gate('幸党发〔2026〕31 号') })
    return id
  })
  const reportOn = async (id: string) => ({ id, version: (await must(wangMin, report.look, { id })).version })
  /** Drafted from the topic, with what only a person can write, not yet handed in. */
  const reportDrafted = async (topicId: string, kind: ReportKind = '社情民意信息') => {
    const begun = await must(wangMin, report.draft, { key: newKey(), kind, topic: topicId, issue: null })
    return must(wangMin, report.amend, { id: begun.id, version: begun.version, ...filled(begun) })
  }
  const reportSubmitted = async (topicId: string, kind?: ReportKind) => {
    const { id, version } = await reportDrafted(topicId, kind)
    return must(wangMin, report.submit, { id, version })
  }
  const reportSigned = async (topicId: string, kind?: ReportKind) => {
    const { id, version } = await reportSubmitted(topicId, kind)
    return must(liJianguo, report.sign, { id, version, date: day(0), note: null })
  }
  const reported = async (topicId: string, kind?: ReportKind) => {
    const { id, version } = await reportSigned(topicId, kind)
    return must(wangMin, report.send, { id, version, to: '区政协', level: '区县', date: day(0), evidence: [] })
  }
  const handedOver = (texts: Readonly<Record<string, string>>, consensus = agreed()) => walked({ cloud }, 'handedOver', [texts, consensus], async () => {
    const id = await endorsed(texts, consensus)
    await reported(id)
    await must(wangMin, topic.handOver, await on(id))
    const { handovers } = await topicNow(id)
    return { id, handovers: handovers.map((one) => one.id) }
  })
  const handoverOn = async (who: string, id: string) => ({ id, version: (await must(who, supervision.look, { id })).version })
  /** What somebody writes down on the spot, now. */
  const seenNow = (who = zhangHong) => ({ date: day(0), time: new Date(cloud.now() + 8 * 3_600_000).toISOString().slice(11, 16), place: '三号楼', people: '张宏、住户代表', photos: [paper(who)] })
  const verified = async (id: string, outcome: string, who = zhangHong) => must(who, supervision.verify, { ...(await handoverOn(who, id)), ...seenNow(who), outcome })
  /** Signed, reported and seen on the spot. */
  const handled = async (unit: string, id: string, outcome: string) => {
    await must(unit, supervision.sign, await handoverOn(unit, id))
    await must(unit, supervision.report, { ...(await handoverOn(unit, id)), result: '已完成' })
    return verified(id, outcome)
  }
  return { agreed, handoverOn, seenNow, verified, handled, day, paper, gate, on, meetingOn, topicNow, submitted, drafted, confirmed, researched, informed, invited, notify, notified, opened, everybodyCame, held, talked, concluded, endorsed, reportOn, reportDrafted, reportSubmitted, reportSigned, reported, handedOver }
}

/** What a draft says, with a word where the record knew nothing, and a name under it. */
export const filled = ({ title, matter, sections, contact }: ReportView) => ({
  title,
  matter,
  sections: Object.fromEntries(sections.map(({ key, text }) => [key, text || '见上。'])),
  proposers: [{ person: personId(wangJianguo), name: '王建国', sector: '经济界', address: null, phone: null }],
  contact,
})

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
  reasons: { small: '就是三号楼这一部电梯', people: '24 户里 21 户盼着装' },
  principles: ['political' as const, 'popular' as const, 'open' as const, 'effective' as const],
  tags: ['elder' as const, 'livable' as const],
}
