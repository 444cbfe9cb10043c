import { useState } from 'react'
import { View } from '@tarojs/components'
import { Btn, Chips, Failed, Field, Loading, P, Refused, Sheet, Small, Stack } from '@/components'
import { useAction } from '@/client/useAction'
import type { View as Viewed } from '@/client/useView'
import { confirmByHand } from '@/domain/meeting/contracts'
import type { AttendanceView, MeetingView } from '@/domain/meeting/views'
import { handReasons } from '../meeting/PersonMoves'

const most = 30
const manyNames = 8

interface RollProps {
  open: boolean
  view: Viewed<MeetingView>
  onClose: () => void
  onArrived: (name: string) => Promise<void>
  onRefresh: () => Promise<void>
}

/** Everybody not yet there, one tap each; the reason is chosen once and goes into each record. */
export function RollCall({ open, view, onClose, onArrived, onRefresh }: RollProps) {
  const [reason, setReason] = useState('没带手机')
  const [typed, setTyped] = useState('')
  const act = useAction(confirmByHand)
  const meeting = view.value
  const missing = meeting?.attendances.filter((one) => one.can.includes('confirmByHand')) ?? []
  const found = missing.filter(({ name, from }) => name.includes(typed.trim()) || from.includes(typed.trim()))
  const confirm = async (one: AttendanceView) => {
    if (await act.run({ id: one.id, version: one.version, reason })) await onArrived(one.name)
  }
  return (
    <Sheet open={open} title={meeting ? `点名签到 · 还有 ${missing.length} 人没到` : '点名签到'} onClose={onClose}>
      {meeting ? null : view.refusal ? <Failed title='名单没有取到' note={view.refusal.text} onRetry={view.reload} /> : <Loading />}
      <Chips label='为什么点名' options={handReasons} value={reason} onChange={setReason} error={act.wrong('reason')} />
      <Refused refusal={act.refusal} onRefresh={onRefresh} />
      {missing.length > manyNames ? <Field label='找人' placeholder='姓名' value={typed} onChange={setTyped} /> : null}
      {meeting && missing.length === 0 ? <P>名单上的人都到了。</P> : null}
      <Stack>
        {found.slice(0, most).map((one) => (
          <View key={one.id} className='roll'>
            <View className='roll-words'><P>{one.name}</P><Small>{one.seatLabel} · {one.from}{one.status === 'excused' ? ' · 已准假' : ''}</Small></View>
            <View className='roll-act'><Btn small label={`${one.name}签到`} onTap={() => confirm(one)}>签到</Btn></View>
          </View>
        ))}
      </Stack>
      {found.length > most ? <Small>还有 {found.length - most} 人没有列出来，请输入姓名查找。</Small> : null}
    </Sheet>
  )
}
