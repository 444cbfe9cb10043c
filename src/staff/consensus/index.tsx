import Taro, { useRouter } from '@tarojs/taro'
import { Area, Btn, Card, DateField, Failed, Field, Link, Loading, Notice, P, Page, PickField, Refused, Small } from '@/components'
import { readParam } from '@/client/params'
import { useAction } from '@/client/useAction'
import { useForm } from '@/client/useForm'
import { useView } from '@/client/useView'
import { lists } from '@/domain/directory/contracts'
import { conclude, look } from '@/domain/topic/contracts'
import type { TopicView } from '@/domain/topic/views'
import { dateOf } from '@/domain/kernel/calendar'
import { fieldId, useShowWrong } from '../parts/useShowWrong'

interface Agreement {
  version: number
  minutes: string
  consensus: { text: string; unit: string; helpers: string[]; dueDate: string }[]
  dissent: { text: string; people: string; who: string | null }[]
}

const at = (field: string) => fieldId('meet', field)
const noItem = { text: '', unit: '', helpers: [] as string[], dueDate: '' }

/** What was written before it was returned comes back, to be worked on. */
const from = ({ version, minutes, consensus, dissent }: TopicView): Agreement => ({
  version,
  minutes: minutes ?? '',
  consensus: consensus.length > 0 ? consensus.map(({ text, unit, helpers, dueDate }) => ({ text, unit: unit.id, helpers: helpers.map((one) => one.id), dueDate })) : [noItem],
  dissent: dissent.map(({ text, people, who }) => ({ text, people: String(people), who })),
})

const replaced = <Item extends object>(items: readonly Item[], index: number, change: Partial<Item>) => items.map((item, i) => (i === index ? { ...item, ...change } : item))
const without = <Item,>(items: readonly Item[], index: number) => items.filter((_, i) => i !== index)

export default function Consensus() {
  const id = readParam(useRouter().params.id)
  const topic = useView(look, { id })
  const known = useView(lists, {})
  const { form, set, forget, restored } = useForm<Agreement>(`consensus:${id}`, topic.value && from(topic.value))
  const { run, refusal, wrong, clear } = useAction(conclude)
  useShowWrong(refusal, 'meet')

  const send = async () => {
    if (!form) return
    const { version, minutes, consensus, dissent } = form
    const done = await run({ id, version, minutes, unitAnswers: [], speeches: [], consensus, dissent: dissent.map(({ text, people, who }) => ({ text, people: Number(people), who })) })
    if (!done) return
    forget()
    await Taro.navigateBack()
  }
  const refresh = async () => {
    clear()
    await topic.reload()
  }
  if (!form) return <Page title='形成共识'>{topic.refusal ? <Failed title='没有打开' note={topic.refusal.text} onRetry={topic.reload} /> : <Loading />}</Page>
  const { consensus, dissent } = form
  const newer = topic.value && topic.value.version !== form.version ? topic.value : null
  return (
    <Page title='形成共识' foot={<><Refused refusal={refusal} onRefresh={refresh} /><Btn onTap={send}>报党组织确定</Btn></>}>
      {topic.value ? <Card><P>{topic.value.title}</P><Small>记下以后报同级党组织确定；记的人不能自己确定。</Small></Card> : null}
      {newer ? (
        <Notice tone='warn' title='这个议题刚被别人办过'>
          现在是“{newer.statusLabel}”，您写的还在下面。<Link onTap={() => set({ version: newer.version })}>用我写的继续</Link>
        </Notice>
      ) : restored ? <Notice tone='grey'>接着上次没交的写。您写的一直在这部手机上。</Notice> : null}
      <Area id={at('minutes')} label='商量的经过' hint='谁说了什么，怎么商量到一起的。' value={form.minutes} onChange={(minutes) => set({ minutes })} max={5000} rows={6} error={wrong('minutes')} required />
      {known.refusal ? <Failed title='单位名单没有打开' note={known.refusal.text} onRetry={known.reload} /> : null}
      {consensus.map((item, index) => (
        <Card key={index} title={`共识 ${index + 1}`} extra={consensus.length > 1 ? <Link label={`去掉共识 ${index + 1}`} onTap={() => set({ consensus: without(consensus, index) })}>去掉</Link> : null}>
          <Area id={at(`consensus.${index}.text`)} label={`共识 ${index + 1} 的内容`} value={item.text} onChange={(text) => set({ consensus: replaced(consensus, index, { text }) })} max={500} rows={2} placeholder='例如：东侧绿地改造为生态车位 38 个' error={wrong(`consensus.${index}.text`)} required />
          <PickField id={at(`consensus.${index}.unit`)} label='交给哪个单位' options={(known.value?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name }))} value={item.unit} onChange={(unit) => set({ consensus: replaced(consensus, index, { unit }) })} error={wrong(`consensus.${index}.unit`) && '请选择承办单位'} required />
          <DateField id={at(`consensus.${index}.dueDate`)} label='哪天以前办结' start={dateOf(Date.now())} value={item.dueDate} onChange={(dueDate) => set({ consensus: replaced(consensus, index, { dueDate }) })} error={wrong(`consensus.${index}.dueDate`)} required />
        </Card>
      ))}
      <Btn kind='plain' icon='plus' onTap={() => set({ consensus: [...consensus, noItem] })}>再加一条共识</Btn>
      {dissent.map((item, index) => (
        <Card key={index} title={`分歧意见 ${index + 1}`} extra={<Link label={`去掉分歧意见 ${index + 1}`} onTap={() => set({ dissent: without(dissent, index) })}>去掉</Link>}>
          <Area id={at(`dissent.${index}.text`)} label={`分歧意见 ${index + 1} 的内容`} value={item.text} onChange={(text) => set({ dissent: replaced(dissent, index, { text }) })} max={500} rows={2} placeholder='例如：绿地面积减少' error={wrong(`dissent.${index}.text`)} required />
          <Field id={at(`dissent.${index}.people`)} label='有几个人这样说' kind='number' value={item.people} onChange={(people) => set({ dissent: replaced(dissent, index, { people }) })} error={wrong(`dissent.${index}.people`)} required />
        </Card>
      ))}
      <Small>不同意见照实记，一条也不丢。</Small>
      <Btn kind='plain' icon='plus' onTap={() => set({ dissent: [...dissent, { text: '', people: '1', who: null }] })}>加一条分歧意见</Btn>
    </Page>
  )
}
