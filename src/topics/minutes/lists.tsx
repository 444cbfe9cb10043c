import { Area, Btn, Chips, DateField, Field, Notice, P, PickField, Small, Stack } from '@/components'
import { notTakenUp } from '@/domain/floor/dissent'
import { dateOf } from '@/domain/kernel/calendar'
import { shown } from '@/domain/kernel/text'
import type { Minutes } from '@/domain/topic/agreeing'
import { most, type PartContents } from '@/domain/topic/minutes'
import { dateSaid } from '@/staff/parts/says'
import { ListPart } from './ListPart'
import { fallsOn } from './fallsOn'

interface ListProps<Part extends 'speeches' | 'answers' | 'consensus' | 'dissent'> {
  items: PartContents[Part]
  onChange: (items: PartContents[Part]) => void
  talk: Minutes
  first: number | null
  onOpened: () => void
}

const unitName = ({ units }: Minutes, id: string): string => units.find((unit) => unit.id === id)?.name ?? '还没选单位'
const unitOptions = ({ units }: Minutes) => units.map(({ id, name }) => ({ value: id, label: name }))

export function Speeches({ talk, ...list }: ListProps<'speeches'>) {
  /** Whoever spoke in the room and is not written down yet comes next, in their order. */
  const next = () => {
    const who = talk.spoke.find((name) => list.items.every((one) => one.who !== name)) ?? ''
    return { who, from: talk.came.find(({ name }) => name === who)?.from ?? '', words: '' }
  }
  return (
    <ListPart
      name='发言' {...list} most={most.speeches} readOnly={!talk.can} empty='谁说了什么，一人一条。发言的人从到会名单里选。'
      blank={next} title={({ words }) => words} note={({ who, from }) => [who, from].filter(Boolean).join(' · ') || '还没选发言的人'}
      fields={(item, set) => (
        <>
          {talk.spoke.length > 0 ? <Small>会场里按顺序发言的：{talk.spoke.join('、')}</Small> : null}
          {talk.came.length === 0 ? <Notice tone='warn'>还没有人签到。会议结束以后，到会的人会出现在这里。</Notice> : null}
          <PickField label='谁说的' options={talk.came.map(({ name, from }) => ({ value: name, label: `${name}（${from}）` }))} value={item.who} onChange={(who) => set({ who, from: talk.came.find(({ name }) => name === who)?.from ?? '' })} required />
          <Field label='代表谁' value={item.from} onChange={(from) => set({ from })} max={30} required />
          <Area label='说了什么' hint='照他的意思写，不替他拔高。' value={item.words} onChange={(words) => set({ words })} max={1000} rows={5} required />
        </>
      )}
    />
  )
}

export function Answers({ talk, ...list }: ListProps<'answers'>) {
  return (
    <ListPart
      name='部门答复' {...list} most={most.answers} readOnly={!talk.can} empty='到会的部门当场怎么说，一个单位一条。'
      blank={() => ({ unit: '', words: '' })} title={({ words }) => words} note={({ unit }) => unitName(talk, unit)}
      fields={(item, set) => (
        <>
          <PickField label='哪个单位' options={unitOptions(talk)} value={item.unit} onChange={(unit) => set({ unit })} required />
          <Area label='初步答复' value={item.words} onChange={(words) => set({ words })} max={1000} rows={5} required />
        </>
      )}
    />
  )
}

export function Consensus({ talk, ...list }: ListProps<'consensus'>) {
  const now = Date.now()
  const due = (date: string) => (date ? `${dateSaid(date, now)}前` : '还没定日期')
  return (
    <ListPart
      name='共识' {...list} most={most.consensus} readOnly={!talk.can} empty='谈拢一条写一条：办什么、谁来办、哪天办好。'
      blank={() => ({ text: '', unit: '', helpers: [], dueDate: '' })} title={({ text }) => text}
      note={({ unit, helpers, dueDate }) => [unitName(talk, unit), helpers.length > 0 ? `会办 ${helpers.length} 家` : '', due(dueDate)].filter(Boolean).join(' · ')}
      fields={(item, set) => {
        const falls = fallsOn(item.dueDate, talk.daysOff)
        return (
          <>
            <Area label='谈拢了什么' value={item.text} onChange={(text) => set({ text })} max={500} rows={3} placeholder='例如：东侧绿地改造为生态车位 38 个' required />
            <PickField label='主办单位' options={unitOptions(talk)} value={item.unit} onChange={(unit) => set({ unit, helpers: item.helpers.filter((one) => one !== unit) })} required />
            <DateField label='哪天以前办结' start={dateOf(now)} value={item.dueDate} onChange={(dueDate) => set({ dueDate })} required />
            {falls ? <Notice>这天放假，到{dateSaid(falls, now)}上班那天算到期。</Notice> : null}
            <Chips label='会办单位' hint='没有可以不选。' multiple options={unitOptions(talk).filter(({ value }) => value !== item.unit)} value={item.helpers} onChange={(helpers) => set({ helpers })} />
          </>
        )
      }}
    />
  )
}

export function Dissent({ talk, ...list }: ListProps<'dissent'>) {
  const recorded = ({ text, who }: PartContents['dissent'][number]) => talk.recorded.some((one) => one.text === text && (one.who ?? '') === who)
  const missed = notTakenUp(talk.inTheRoom, list.items)
  const takeUp = () => list.onChange([...list.items, ...missed.map(({ text, people, who }) => ({ text, people: String(people), who: who ?? '', settled: '' }))])
  return (
    <>
      {missed.length > 0 ? (
        <Notice tone='warn' title={`会场记下的，有 ${missed.length} 条不在下面`}>
          <Stack tight>
            {missed.map(({ id, text, who }) => <P key={id}>“{shown(text)}”{who ? `（${who}）` : '（没有留名）'}</P>)}
            {talk.can ? <Btn kind='plain' small onTap={takeUp}>都加进来</Btn> : null}
          </Stack>
        </Notice>
      ) : null}
      <Small>不同意见照实记，一条也不丢；退回再商量，也原样留着。</Small>
      <ListPart
        name='分歧意见' {...list} most={most.dissent} readOnly={!talk.can} empty='没谈拢的、有人不同意的，照原话写。都谈拢了就空着。' stays={recorded}
        blank={() => ({ text: '', people: '1', who: '', settled: '' })} title={({ text }) => text}
        note={({ people, who, settled }) => [who, `${people || '?'} 人`, settled ? `谈拢了：${settled}` : ''].filter(Boolean).join(' · ')}
        fields={(item, set) => (
          <>
            {recorded(item) ? (
              <Stack tight><Small>上次记下的，原话不改</Small><P>{item.text}</P><Small>{item.who || '没写是谁'} · {item.people} 人</Small></Stack>
            ) : (
              <>
                <Area label='不同意什么' value={item.text} onChange={(text) => set({ text })} max={500} rows={3} placeholder='例如：绿地面积减少' required />
                <Field label='是谁的意见' hint='例如：一楼两户。可以不写。' value={item.who} onChange={(who) => set({ who })} max={30} />
                <Field label='有几个人这样说' kind='number' value={item.people} onChange={(people) => set({ people })} required />
              </>
            )}
            <Area label='后来怎么谈拢的' hint='没谈拢就空着，照样报上去。' value={item.settled} onChange={(settled) => set({ settled })} max={300} rows={2} />
          </>
        )}
      />
    </>
  )
}
