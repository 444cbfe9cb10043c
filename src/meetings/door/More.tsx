import { Row, Rows, Sheet } from '@/components'
import type { Purpose } from '@/domain/meeting/door/doorCode'
import type { MeetingView } from '@/domain/meeting/views'
import type { Door } from './useDoorCode'

export type Other = 'walkIn' | 'handedIn' | 'paper' | 'place'

interface MoreProps {
  open: boolean
  door: Door
  meeting: MeetingView | null
  onClose: () => void
  onShow: (which: Other) => void
  onPurpose: (purpose: Purpose) => void
}

/** What the door needs now and then. */
export function More({ open, door: { purpose, signOut, status, toConfirm, noSignal }, meeting, onClose, onShow, onPurpose }: MoreProps) {
  const turn = (to: Purpose) => {
    onPurpose(to)
    onClose()
  }
  const signing = status === 'open'
  return (
    <Sheet open={open} title='更多' onClose={onClose}>
      <Rows>
        {signing ? <Row icon='plus' title='现场登记' note='名单上没有的人' onTap={() => onShow('walkIn')} /> : null}
        {signing && signOut && purpose === 'in' ? <Row icon='scan' title='改为显示签退码' note='散会或有人先走时' onTap={() => turn('out')} /> : null}
        {signing && purpose === 'out' ? <Row icon='scan' title='改回显示签到码' onTap={() => turn('in')} /> : null}
        {noSignal || toConfirm > 0 ? <Row icon='clock' title='补交的签到码' note='没有网络时扫的，要您确认' extra={toConfirm > 0 ? `${toConfirm} 人待确认` : '没有'} onTap={() => onShow('handedIn')} /> : null}
        {signing || status === 'closed' ? <Row icon='camera' title='纸上签到表' note='拍照留底，再勾选签了名的人' extra={meeting?.sheets.length ? `已拍 ${meeting.sheets.length} 张` : ''} onTap={() => onShow('paper')} /> : null}
        {meeting?.can.includes('arrange') ? <Row icon='pin' title='会场位置' note='签到后看看离会场多远，不影响签到' extra={meeting.fenceMetres === null ? '没有定' : `周围 ${meeting.fenceMetres} 米`} onTap={() => onShow('place')} /> : null}
      </Rows>
    </Sheet>
  )
}
