import { Card, Chips, DateField, Failed, Loading, Small, Stack, Tick, TimeField, Toggle } from '@/components'
import { useView } from '@/client/useView'
import { dateOf, meetingTime } from '@/domain/kernel/calendar'
import { dates } from '@/domain/meeting/calling/contracts'
import { everies, everyKeys, everySaid, timesMost, type Every } from '@/domain/meeting/calling/repeating'
import { timesOf, type Planned, type Repeat } from './planned'

interface WhenProps {
  planned: Planned
  set: (change: Partial<Planned>) => void
  wrong: (field: string) => string | undefined
  /** A meeting that is there already is one meeting. */
  repeats: boolean
}

export function When({ planned, set, wrong, repeats }: WhenProps) {
  const { startsAt } = timesOf(planned)
  return (
    <>
      <DateField id='startsAt' label='日期' value={planned.date} onChange={(date) => set({ date, ...(planned.repeat && { repeat: { ...planned.repeat, without: [] } }) })} start={dateOf(Date.now())} error={wrong('startsAt')} />
      <TimeField id='from' label='开始' value={planned.from} onChange={(from) => set({ from, ...(planned.repeat && { repeat: { ...planned.repeat, without: [] } }) })} />
      <TimeField id='endsAt' label='结束' value={planned.to} onChange={(to) => set({ to })} error={wrong('endsAt')} />
      {repeats && startsAt >= 0 ? <Repeats planned={planned} repeat={planned.repeat} onChange={(repeat) => set({ repeat })} wrong={wrong('repeat')} /> : null}
    </>
  )
}

const everyOptions = everyKeys.map((value) => ({ value, label: everies[value] }))
const timesOptions = [2, 3, 4, 6, 8, 10, timesMost].map((many) => ({ value: String(many), label: `${many} 次` }))

function Repeats({ planned, repeat, onChange, wrong }: { planned: Planned; repeat: Repeat | null; onChange: (repeat: Repeat | null) => void; wrong?: string }) {
  const { startsAt } = timesOf(planned)
  return (
    <Card>
      <Stack>
        <Toggle label='重复开' hint='比如每月一次的议事日，一起建好；每次单独通知、单独签到' value={repeat !== null} onChange={(on) => onChange(on ? { every: 'month', times: 6, without: [] } : null)} />
        {repeat ? (
          <>
            <Chips id='repeat' label='多久一次' options={everyOptions} value={repeat.every} onChange={(every: Every) => onChange({ ...repeat, every, without: [] })} error={wrong} />
            <Chips label='一共几次' options={timesOptions} value={String(repeat.times)} onChange={(times) => onChange({ ...repeat, times: Number(times), without: [] })} />
            <Small>{everySaid(repeat.every, startsAt)}。{repeat.every === 'month' ? '按星期排，不会落到周末里去。' : ''}不开的那次，点一下去掉勾。</Small>
            <Dates planned={planned} repeat={repeat} onChange={onChange} />
          </>
        ) : null}
      </Stack>
    </Card>
  )
}

/** Each date before it is planned, with the holidays marked. */
function Dates({ planned, repeat, onChange }: { planned: Planned; repeat: Repeat; onChange: (repeat: Repeat) => void }) {
  const { startsAt, endsAt } = timesOf(planned)
  const view = useView(dates, { startsAt, every: repeat.every, times: repeat.times })
  if (!view.value) return view.refusal ? <Failed title='日期没有算出来' note={view.refusal.text} onRetry={view.reload} /> : <Loading text='正在看日期…' />
  const leave = (at: number, out: boolean) => onChange({ ...repeat, without: out ? [...repeat.without, at] : repeat.without.filter((one) => one !== at) })
  return (
    <>
      {view.value.dates.map(({ startsAt: at, dayOff }) => (
        <Tick key={at} label={meetingTime(at, at + (endsAt - startsAt), Date.now())} hint={dayOff ? '这天休息' : undefined} value={!repeat.without.includes(at)} onChange={(on) => leave(at, !on)} />
      ))}
    </>
  )
}
