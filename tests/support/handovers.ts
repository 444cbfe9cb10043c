import type { InputOf } from '@/domain/kernel/contract'
import { moment } from '@/domain/kernel/calendar'
import * as supervision from '@/domain/supervision/contracts'
import type { Handover } from '@/domain/supervision/handover'
import * as topic from '@/domain/topic/contracts'
import { roadOf } from './road'
import { wangMin, zhangGuifang, zhangHong, type Town } from './town'

type Item = InputOf<typeof topic.conclude>['consensus'][number]

/** A handover's own stories: they begin where the party organisation has endorsed what was agreed. */
export function supervised(there: Town) {
  const { must, cloud } = there
  const road = roadOf(there)
  /** To this hour in Beijing. */
  const goTo = (date: string, time = '10:00') => cloud.travel((moment(date, time) ?? 0) - cloud.now())
  const item = (more: Partial<Item> = {}): Item => ({ text: '电梯井后移一米，费用按楼层分摊。', unit: 'u-housing', helpers: [], dueDate: '2027-03-12', ...more })
  const endorsed = async (consensus: readonly Item[]) => {
    const { id } = await road.drafted({ [zhangGuifang]: '三号楼没有电梯，我下不了楼。' })
    await cloud.data.change('topics', id, { status: 'endorsed', turn: 'room', consensus, reports: [{ id: 'r', kind: '社情民意信息', title: '建议', to: '区政协', date: '2027-02-26' }] })
    return id
  }
  const issued = async (...consensus: Item[]) => {
    const id = await endorsed(consensus)
    await must(wangMin, topic.handOver, await road.on(id))
    return { topic: id, handovers: (await must(wangMin, supervision.ledger, { shelf: 'all', topic: id, after: null })).items.map((line) => line.id) }
  }
  const look = (id: string, who = zhangHong) => must(who, supervision.look, { id })
  const on = road.handoverOn
  const record = (id: string) => cloud.data.get('handovers', id) as unknown as Handover
  /** Messages about this handover, by person. */
  const told = (id: string) =>
    (cloud.data.all('notices') as unknown as { about: string; person: string; body: string }[]).filter(({ about }) => about === `handovers/${id}`).map(({ person, body }) => `${person.replace('0-', '')}：${body}`)
  const tick = () => cloud.tick('clock')
  const phoned = { way: '电话' as const, who: '办公室刘科长', date: '2027-03-01', photos: [] as string[] }
  /** What a contributor's word sets off, as journey.ts writes it down; the clock hands it on. */
  const questioned = async (topicId: string, words: string) => {
    const at = cloud.now()
    cloud.data.insert('errands', [{ _id: `question:story@${at}`, errand: 'question', topic: topicId, words, at, dueAt: at, doneAt: 0 }])
    await tick()
  }
  return { ...road, onTopic: road.on, questioned, goTo, item, endorsed, issued, look, on, record, told, tick, phoned }
}
