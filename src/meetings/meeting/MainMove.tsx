import { useState } from 'react'
import { Btn, BtnRow, Refused, Small } from '@/components'
import { useAction } from '@/client/useAction'
import { goTo } from '@/client/go'
import { open } from '@/domain/meeting/contracts'
import { meetingLife } from '@/domain/meeting/meeting'
import type { MeetingView } from '@/domain/meeting/views'
import { CloseDialog } from './CloseDialog'
import { NotifyDialog } from './NotifyDialog'
import { OpenDialog, isEarly } from './OpenDialog'

interface MoveProps {
  meeting: MeetingView
  onMoved: () => Promise<void>
}

const page = (name: string, id: string) => () => goTo(`/meetings/${name}/index?id=${encodeURIComponent(id)}`)
const { moves } = meetingLife

/** The next thing to do with the meeting, within the thumb's reach. */
export function MainMove({ meeting, onMoved }: MoveProps) {
  const [asking, setAsking] = useState<'notify' | 'open' | 'close' | null>(null)
  const opening = useAction(open)
  const can = (move: string) => meeting.can.includes(move)
  const start = async () => {
    if (!(await opening.run({ id: meeting.id, version: meeting.version }))) return
    setAsking(null)
    await onMoved()
    await page('door', meeting.id)()
  }
  if (can('notify') && meeting.attendances.length === 0) return <Btn icon='people' onTap={page('invite', meeting.id)}>先邀请参会的人</Btn>
  return (
    <>
      <Refused refusal={asking === 'open' ? null : opening.refusal} onRefresh={onMoved} />
      {can('notify') && meeting.unreachable > 0 ? <Small>{meeting.unreachable} 人微信通知不到，名单在上面。</Small> : null}
      <BtnRow>
        {can('close') ? <Btn kind='plain' onTap={() => setAsking('close')}>{moves.close.says}</Btn> : null}
        {can('close') ? <Btn icon='scan' onTap={page('door', meeting.id)}>打开签到屏幕</Btn> : null}
        {can('open') ? <Btn busy={opening.busy} onTap={isEarly(meeting, Date.now()) ? () => setAsking('open') : start}>{moves.open.says}</Btn> : null}
        {can('notify') ? <Btn onTap={() => setAsking('notify')}>{moves.notify.says}</Btn> : null}
      </BtnRow>
      <NotifyDialog open={asking === 'notify'} meeting={meeting} onClose={() => setAsking(null)} onMoved={onMoved} />
      <OpenDialog open={asking === 'open'} meeting={meeting} act={opening} onOpen={start} onClose={() => setAsking(null)} onMoved={onMoved} />
      <CloseDialog open={asking === 'close'} meeting={meeting} onClose={() => setAsking(null)} onMoved={onMoved} />
    </>
  )
}
