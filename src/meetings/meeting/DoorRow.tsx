import { Row, Rows } from '@/components'
import type { MeetingView } from '@/domain/meeting/views'

/** The way to the door's page where the main button does not lead there: before going to a hall without signal, and afterwards. */
export function DoorRow({ meeting: { id, status, noSignal, attendances, sheets, can } }: { meeting: MeetingView }) {
  const href = `/meetings/door/index?id=${encodeURIComponent(id)}`
  const waiting = attendances.filter((one) => one.status === 'handedIn').length
  const told = status === 'notified' || status === 'postponed'
  if (!can.includes('addSheet') && !can.includes('open')) return null
  if (told && noSignal) return <Rows><Row icon='scan' title='会场没有信号，先存好签到码' note='有网时打开一次，签到码就存在这台设备里' extra={waiting > 0 ? `${waiting} 人待确认` : ''} href={href} /></Rows>
  if (status !== 'closed') return null
  return <Rows><Row icon='scan' title='签到补办' note='补交的签到码、纸上签到表' extra={waiting > 0 ? `${waiting} 人待确认` : sheets.length > 0 ? `签到表 ${sheets.length} 张` : ''} href={href} /></Rows>
}
