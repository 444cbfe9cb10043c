import { useState } from 'react'
import { View } from '@tarojs/components'
import { Btn, Chips, Failed, Loading, P, Refused, Sheet } from '@/components'
import { useAction } from '@/client/useAction'
import type { View as Viewed } from '@/client/useView'
import { confirmByHand } from '@/domain/meeting/contracts'
import type { AttendanceView, MeetingView } from '@/domain/meeting/views'
import { handReasons } from '../meeting/PersonMoves'
import { NameRow, useNames } from './names'

interface RollProps {
  open: boolean
  view: Viewed<MeetingView>
  onClose: () => void
  onArrived: (name: string) => Promise<void>
  onRefresh: () => Promise<void>
  onWalkIn: () => void
}

const nobody: readonly AttendanceView[] = []

/** Everybody not yet there, one tap each, by the host or by whoever finds the own name; the reason is chosen once and goes into each record. */
export function RollCall({ open, view, onClose, onArrived, onRefresh, onWalkIn }: RollProps) {
  const [reason, setReason] = useState('没带手机')
  const act = useAction(confirmByHand)
  const meeting = view.value
  const missing = meeting?.attendances.filter((one) => one.can.includes('confirmByHand')) ?? nobody
  const { found, seek, rest } = useNames(missing)
  const confirm = async (one: AttendanceView) => {
    if (await act.run({ id: one.id, version: one.version, reason })) await onArrived(one.name)
  }
  return (
    <Sheet open={open} title={meeting ? `点名签到 · 还有 ${missing.length} 人没到` : '点名签到'} onClose={onClose}>
      {meeting ? null : view.refusal ? <Failed title='名单没有取到' note={view.refusal.text} onRetry={view.reload} /> : <Loading />}
      <Chips label='为什么点名' options={handReasons} value={reason} onChange={setReason} error={act.wrong('reason')} />
      <Refused refusal={act.refusal} onRefresh={onRefresh} />
      {meeting && missing.length === 0 ? <P>名单上的人都到了。</P> : <P>老人可以自己点名字，请您在旁边看着。</P>}
      {seek}
      <View className='roll-names'>
        {found.map((one) => (
          <NameRow key={one.id} one={one} act={<Btn small label={`${one.name}签到`} onTap={() => confirm(one)}>签到</Btn>} />
        ))}
      </View>
      {rest}
      <Btn kind='plain' onTap={onWalkIn}>名单上没有？现场登记</Btn>
    </Sheet>
  )
}
