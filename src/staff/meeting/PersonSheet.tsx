import { Btn, P, Row, Rows, Sheet, Small, Stack, Tag, Tags } from '@/components'
import { dial } from '@/client/dial'
import type { AttendanceView } from '@/domain/meeting/views'
import { PersonMoves } from './PersonMoves'
import { dialable, reachedWords, toneOfReply } from './words'

interface SheetProps {
  one: AttendanceView | null
  onClose: () => void
  onMoved: () => Promise<void>
}

export function PersonSheet({ one, onClose, onMoved }: SheetProps) {
  if (!one) return null
  const number = dialable(one)
  return (
    <Sheet open title={one.name} onClose={onClose} foot={one.can.length === 0 ? <Btn kind='plain' onTap={onClose}>关闭</Btn> : null}>
      <Stack tight>
        <P>{one.seatLabel} · {one.from}</P>
        <Tags>
          <Tag tone={toneOfReply(one.status)}>{one.statusLabel}</Tag>
          <Tag tone='grey'>{one.must ? '必须参加' : '自愿报名'}</Tag>
          <Tag tone='grey'>通知：{reachedWords[one.reached]}{one.read ? '，已读' : '，未读'}</Tag>
        </Tags>
        {one.drawn ? <P>抽签产生的代表</P> : null}
        {one.conflict ? <P>利益关系：{one.conflict}</P> : null}
        {one.declineReason ? <P>婉拒原因：{one.declineReason}</P> : null}
        {one.leaveReason ? <P>请假原因：{one.leaveReason}</P> : null}
      </Stack>
      {number ? <Rows><Row icon='phone' title='打电话' extra={number} onTap={() => dial(number)} /></Rows> : <Small>{one.phone ? `电话 ${one.phone}` : '没有留电话'}</Small>}
      <PersonMoves key={`${one.id}@${one.version}`} one={one} onMoved={onMoved} />
    </Sheet>
  )
}
