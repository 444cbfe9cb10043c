import { Card, H1, P, Row, Rows, Small } from '@/components'
import { dial } from '@/client/dial'
import { shown } from '@/domain/kernel/text'
import type { Volunteering } from './index'

export function About({ about: { title, what, room } }: { about: Volunteering }) {
  return (
    <Card>
      <Small>{room.name}要商量的事</Small>
      <H1>{shown(title)}</H1>
      <P>{shown(what)}</P>
    </Card>
  )
}

export function Ask({ about: { room } }: { about: Volunteering }) {
  const phone = room.phone
  return phone ? <Rows><Row icon='phone' title='打电话问一问' note={`${room.name} ${phone}`} onTap={() => dial(phone)} /></Rows> : null
}
