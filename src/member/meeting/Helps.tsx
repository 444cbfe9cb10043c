import { useState } from 'react'
import { Notice, Row, Rows } from '@/components'
import { dial } from '@/client/dial'
import { addToCalendar } from '@/client/phoneCalendar'
import type { MyMeeting } from '@/domain/meeting/views'

const outcomes = {
  added: { tone: 'ok', says: '已经加进手机日历，开会前 1 小时提醒您。' },
  file: { tone: 'ok', says: '日历文件已经下载，打开它就加进日历了。' },
  refused: { tone: 'warn', says: '没有加进去。请在手机设置里允许微信使用日历，再试一次。' },
} as const

export function Helps({ meeting }: { meeting: MyMeeting }) {
  const { id, title, startsAt, endsAt, place, room, status, me } = meeting
  const [outcome, setOutcome] = useState<keyof typeof outcomes | null>(null)
  const ahead = status !== 'closed' && status !== 'cancelled'
  const phone = room.phone
  const remember = async () => setOutcome(await addToCalendar({ id, title, startsAt, endsAt, place, note: `${room.name}${phone ? `，电话 ${phone}` : ''}。请带手机扫码签到。` }))
  if (!ahead && !phone) return null
  return (
    <>
      <Rows label='方便您的'>
        {me.can.includes('checkIn') ? <Row icon='scan' title='扫不了码？输数字签到' href={`/member/checkin/index?m=${encodeURIComponent(id)}`} /> : null}
        {ahead ? <Row icon='calendar' title='加入手机日历' onTap={remember} /> : null}
        {phone ? <Row icon='phone' title='打电话问议事室' note={phone} onTap={() => dial(phone)} /> : null}
      </Rows>
      {outcome ? <Notice tone={outcomes[outcome].tone}>{outcomes[outcome].says}</Notice> : null}
    </>
  )
}
