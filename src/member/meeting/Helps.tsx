import { useState } from 'react'
import { Notice, Row, Rows } from '@/components'
import { dial } from '@/client/dial'
import { copy } from '@/client/copy'
import { addToCalendar, takesOut } from '@/client/phoneCalendar'
import type { MyMeeting } from '@/domain/meeting/views'

const outcomes = {
  added: { tone: 'ok', says: '已经加进手机日历，开会前 1 小时提醒您。' },
  file: { tone: 'ok', says: '日历文件已经下载，打开它就加进日历了；改过时间的，会换掉原来那一条。' },
  gone: { tone: 'ok', says: '取消的日历文件已经下载，打开它，日历里那一条就去掉了。' },
  twice: { tone: 'ok', says: '已经按现在的时间和地点加进手机日历。以前加过的那一条，请在日历里删掉。' },
  refused: { tone: 'warn', says: '没有加进去。请在手机设置里允许微信使用日历，再试一次。' },
} as const

export function Helps({ meeting }: { meeting: MyMeeting }) {
  const { id, title, startsAt, endsAt, place, form, room, status, me, changes } = meeting
  const [outcome, setOutcome] = useState<keyof typeof outcomes | null>(null)
  const ahead = status !== 'closed' && status !== 'cancelled'
  const phone = room.phone
  const cancelled = status === 'cancelled'
  const remember = async () => {
    const done = await addToCalendar({ id, title, startsAt, endsAt, place, note: `${room.name}${phone ? `，电话 ${phone}` : ''}。请带手机扫码签到。`, changes, cancelled })
    setOutcome(done === 'added' && changes > 0 ? 'twice' : done === 'file' && cancelled ? 'gone' : done)
  }
  const inRoom = status === 'open' || (status === 'closed' && me.arrivedAt !== null)
  if (!ahead && !inRoom && !phone && !me.certificate && !(cancelled && takesOut)) return null
  return (
    <>
      <Rows label='方便您的'>
        {me.certificate ? <Row icon='doc' title='参会证明' note='存成图片，或者出 Word' href={`/member/certificate/index?id=${encodeURIComponent(me.id)}`} /> : null}
        {inRoom ? <Row icon='people' title='进会场' note={status === 'open' ? '发言、提问、表决' : '看发言、提问和表决的记录'} href={`/member/room/index?id=${encodeURIComponent(id)}`} /> : null}
        {me.can.includes('checkIn') ? <Row icon='scan' title='扫不了码？输数字签到' href={`/member/checkin/index?m=${encodeURIComponent(id)}`} /> : null}
        {me.can.includes('signOut') ? <Row icon='scan' title='要走了？签退' note='扫屏幕上的签退码，或者输数字' href={`/member/checkin/index?p=out&m=${encodeURIComponent(id)}`} /> : null}
        {ahead && form === 'online' ? <Row icon='doc' title='复制会议号' note='打开会议软件，粘贴进去' onTap={() => copy(place)} /> : null}
        {ahead ? <Row icon='calendar' title='加入手机日历' note={changes > 0 ? '时间地点改过，加过的请再加一次' : undefined} onTap={remember} /> : null}
        {cancelled && takesOut ? <Row icon='calendar' title='从手机日历里去掉' note='以前加过日历的点这里' onTap={remember} /> : null}
        {phone ? <Row icon='phone' title='打电话问议事室' note={phone} onTap={() => dial(phone)} /> : null}
      </Rows>
      {outcome ? <Notice tone={outcomes[outcome].tone}>{outcomes[outcome].says}</Notice> : null}
    </>
  )
}
