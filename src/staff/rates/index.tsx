import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { Card, Chips, Line, Num, Page, PickField, Small, Stack, guarded } from '@/components'
import { a11y } from '@/components/a11y'
import { readParam } from '@/client/params'
import { useMe } from '@/client/session'
import { useView } from '@/client/useView'
import { lists, rates } from '@/domain/directory/contracts'
import type { Agreement, Rates } from '@/domain/directory/rates'
import { Opened } from '../parts/Opened'
import { holds } from '../parts/posts'
import { agreeSaid, apartSaid, closureSaid, daysSaid, people, reopenedSaid } from './sentences'
import './rates.scss'

/** 办结率 next to 群众认可率, for a room or the office's whole area: counted now, never typed. */
function RatesPage() {
  const me = useMe()
  const office = holds(me, 'office')
  const [room, setRoom] = useState(readParam(useRouter().params.room))
  const [year, setYear] = useState('')
  const rooms = useView(lists, {})
  const view = useView(rates, { room: room || null, year: year ? Number(year) : null })
  const own = rooms.value?.rooms ?? []
  const places = [...(office ? [{ value: '', label: '全区' }] : []), ...own.map(({ id, name }) => ({ value: id, label: name }))]
  const years = [{ value: 'all', label: '全部年份' }, ...(view.value?.years ?? []).map((one) => ({ value: String(one), label: `${one} 年` }))]
  return (
    <Page>
      {places.length > 1 ? <PickField label='看哪里' options={places} value={room || (office ? '' : (view.value?.place.id ?? ''))} onChange={setRoom} /> : null}
      <Chips label='交办或告知的年份' options={years} value={year || 'all'} onChange={(one) => setYear(one === 'all' ? '' : one)} />
      <Opened view={view}>{(value) => <Figures of={value} place={value.place.name} />}</Opened>
    </Page>
  )
}

function Figures({ of, place }: { of: Rates & { isRoom: boolean }; place: string }) {
  const apart = apartSaid(of)
  return (
    <>
      <Card title={place}>
        <View className='s-rates' {...a11y({ role: 'list' })}>
          <Rate label='办结率' value={of.closure.rate} />
          <Rate label='群众认可率' value={of.agree.rate} />
        </View>
        {apart ? <Small>{apart}</Small> : null}
      </Card>
      <Card title={agreeSaid(of.agree, '群众')}><Words of={of.agree} /><Small>议题办结以后问每一位反映人：满意、基本满意和“解决了”算认可；以最后一次说的为准，重新办过也不抹掉。</Small></Card>
      <Card title={closureSaid(of.closure)}><Small>专委会到现场核实过才算办结；群众说没解决的，重新算没办结。</Small></Card>
      <Card title={reopenedSaid(of.reopened)} />
      <Card title={daysSaid(of.days)}><Small>从交办到第一次核实办结的自然日。</Small></Card>
      <Card title={agreeSaid(of.answers, '直接答复的群众')}><Words of={of.answers} /><Small>议事室直接答复、没有成为议题的。</Small></Card>
      {of.isRoom ? <Small>单看一个议事室时，不到 5 人的数不列出，也不算比例，免得认出是谁。</Small> : null}
    </>
  )
}

const Rate = ({ label, value }: { label: string; value: number | null }) => (
  <View {...a11y({ role: 'listitem' })}>
    <Num>{value === null ? '—' : `${value}%`}</Num>
    <Small>{label}</Small>
  </View>
)

function Words({ of: { asked, yes, no, silent } }: { of: Agreement }) {
  const lines: [string, string][] = [['告诉并问了', asked === null ? '不列出' : people(asked)], ['认可', people(yes)], ['不认可', people(no)], ['还没有回答', people(silent)]]
  return <Stack tight>{lines.map(([label, value]) => <Line key={label}><Small>{label}</Small><Small>{value}</Small></Line>)}</Stack>
}

export default guarded(RatesPage)
