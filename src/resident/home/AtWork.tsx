import { H1, Row, Rows, Small, Stack, Tag } from '@/components'
import type { Me } from '@/domain/directory/directory'

export const postWords = ({ posts }: Pick<Me, 'posts'>): string => posts.map(({ roleName, scopeName }) => (scopeName ? `${scopeName} · ${roleName}` : roleName)).join('，')

/** What somebody the directory knows finds first: meetings, notices, and the desk of whoever runs something. */
export function AtWork({ me }: { me: Me }) {
  const { person, posts, unread } = me
  const isMember = posts.some(({ role }) => role === 'member')
  const hasDesk = posts.some(({ role }) => role !== 'member')
  return (
    <>
      <Stack tight>
        <H1>{person?.name}，您好</H1>
        {posts.length > 0 ? <Small>{postWords(me)}</Small> : null}
      </Stack>
      <Rows label='我的工作'>
        {hasDesk ? <Row icon='check' title='工作台' note='待看、待办、到期' href='/staff/desk/index' /> : null}
        <Row icon='calendar' title='我的会议' href='/member/meetings/index' />
        {isMember ? <Row icon='people' title='群众说的事' note='代为反映、我的值班、写给我的' href='/member/duty/index' /> : null}
        <Row icon='bell' title='通知' extra={unread > 0 ? <Tag tone='bad'>{unread} 条没看</Tag> : '都看过了'} href='/member/inbox/index' />
      </Rows>
    </>
  )
}
