import { useState } from 'react'
import { Btn, P, Refused, Sheet, Small, Stack, Tick } from '@/components'
import { useAction } from '@/client/useAction'
import { boundary, boundaryKeys, type BoundaryKey } from '@/domain/meeting/calling/boundary'
import { notify } from '@/domain/meeting/contracts'
import { meetingLife } from '@/domain/meeting/meeting'
import type { MeetingView } from '@/domain/meeting/views'

export interface AskProps {
  open: boolean
  meeting: MeetingView
  onClose: () => void
  onMoved: () => Promise<void>
}

/** Says how many will hear of it before anything is sent; for a topic's meeting, the host is sure first that it belongs here. */
export function NotifyDialog({ open, meeting, onClose, onMoved }: AskProps) {
  const act = useAction(notify)
  const [ticked, setTicked] = useState<readonly BoundaryKey[]>([])
  const asks = meeting.topic !== null && meeting.boundary === null
  const told = meeting.attendances.filter(({ status }) => status !== 'declined').length
  const heard = Math.max(told - meeting.unreachable, 0)
  const send = async () => {
    if (!(await act.run({ id: meeting.id, version: meeting.version, ...(asks ? { boundary: [...ticked] } : {}) }))) return
    onClose()
    await onMoved()
  }
  const close = () => {
    act.clear()
    onClose()
  }
  const tick = (key: BoundaryKey, on: boolean) => setTicked(on ? [...ticked, key] : ticked.filter((one) => one !== key))
  const unsure = asks && ticked.length < boundaryKeys.length
  return (
    <Sheet open={open} title={`给 ${told} 人发会议通知`} onClose={close} foot={<Stack><Refused refusal={act.refusal} onRefresh={onMoved} /><Btn busy={act.busy} disabled={unsure} onTap={send}>{unsure ? `还有 ${boundaryKeys.length - ticked.length} 条没勾` : meetingLife.moves.notify.says}</Btn></Stack>}>
      <P>{heard > 0 ? `${heard} 人能在微信里收到` : '没有人能在微信里收到'}{meeting.unreachable > 0 ? `，${meeting.unreachable} 人要您打电话` : ''}。</P>
      {asks ? (
        <>
          <P>这件事该不该在这里商量，请逐条核对：</P>
          {boundaryKeys.map((key) => <Tick key={key} label={boundary[key].says} hint={boundary[key].or} value={ticked.includes(key)} onChange={(on) => tick(key, on)} />)}
          <Small>有一条不符合，就不要开协商会。勾选的人和时间记在会议里。</Small>
        </>
      ) : null}
    </Sheet>
  )
}
