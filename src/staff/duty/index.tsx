import { useState } from 'react'
import { Btn, Card, Dialog, Empty, Line, Link, Page, Refused, Small, Strong, Tag, guarded } from '@/components'
import { useAction } from '@/client/useAction'
import { useView } from '@/client/useView'
import { meetingTime } from '@/domain/kernel/calendar'
import type { OutputOf } from '@/domain/kernel/contract'
import { cancelDuty, duties } from '@/domain/opinion/intake/roster'
import { Opened } from '../parts/Opened'
import { DutySheet } from './DutySheet'

type Duty = OutputOf<typeof duties>['items'][number]

/** Which members receive people in the reader's rooms, and when. */
function Roster() {
  const view = useView(duties, {})
  const [adding, setAdding] = useState(false)
  const [dropping, setDropping] = useState<Duty | null>(null)
  const { run, refusal } = useAction(cancelDuty)
  const drop = async () => {
    const duty = dropping
    setDropping(null)
    if (duty && (await run({ id: duty.id, version: duty.version }))) await view.reload()
  }
  const now = Date.now()
  return (
    <Page foot={<Btn icon='plus' onTap={() => setAdding(true)}>安排值班</Btn>}>
      <Refused refusal={refusal} onRefresh={view.reload} />
      <Opened view={view}>
        {({ items, rooms }) => (
          <>
            {items.length === 0 ? <Empty title='还没有安排' note='排好以后，委员会收到通知；当天来的居民扫码就能看到哪位委员在。' /> : null}
            {items.map((duty) => (
              <Card key={duty.id}>
                <Line><Strong>{duty.member}</Strong><Tag tone={duty.status !== 'set' || duty.endsAt < now ? 'grey' : 'ok'}>{duty.status === 'set' && duty.endsAt < now ? '已结束' : duty.statusLabel}</Tag></Line>
                <Small>{meetingTime(duty.startsAt, duty.endsAt, now)}</Small>
                <Line><Small>{duty.room.name} · {duty.place}</Small>{duty.can.includes('cancelDuty') && duty.endsAt > now ? <Link label={`取消${duty.member}的值班`} onTap={() => setDropping(duty)}>取消</Link> : null}</Line>
              </Card>
            ))}
            <DutySheet open={adding} rooms={rooms} onClose={() => setAdding(false)} onDone={view.reload} />
          </>
        )}
      </Opened>
      <Dialog
        open={dropping !== null}
        title={`取消${dropping?.member ?? ''}的值班？`}
        text='委员会收到取消的通知。'
        confirm='取消值班'
        cancel='不取消'
        danger
        onConfirm={drop}
        onCancel={() => setDropping(null)}
      />
    </Page>
  )
}

export default guarded(Roster)
