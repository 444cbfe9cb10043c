import { Row, Rows } from '@/components'
import { useMe } from '@/client/session'
import { useView } from '@/client/useView'
import { meetingTime } from '@/domain/kernel/calendar'
import { myDuties } from '@/domain/opinion/intake/behalf'

const most = 2

/** 委员值班: the next ones; the rest on a page of their own. */
export function Duties({ now }: { now: number }) {
  const member = useMe()?.posts.some(({ role }) => role === 'member') ?? false
  const { value } = useView(myDuties, member ? {} : null)
  const ahead = value?.items.filter(({ endsAt, status }) => endsAt > now && status === 'set').sort((a, b) => a.startsAt - b.startsAt) ?? []
  if (!member) return null
  return (
    <Rows label='我的值班'>
      {ahead.slice(0, most).map(({ id, room, startsAt, endsAt }) => <Row key={id} icon='calendar' title={`${room.name}值班`} note={meetingTime(startsAt, endsAt, now)} href='/member/duty/index' />)}
      <Row icon='doc' title='值班和代群众反映' note={ahead.length > most ? `还有 ${ahead.length - most} 次值班` : ahead.length === 0 ? '近期没有值班' : ''} href='/member/duty/index' />
    </Rows>
  )
}
