import { Card, H1, Small } from '@/components'
import type { Me } from '@/domain/directory/directory'

export function Posts({ me }: { me: Me }) {
  return (
    <Card>
      <H1>{me.person?.name ?? ''}</H1>
      <Small>{me.posts.map(({ roleName, scopeName }) => [scopeName, roleName].filter(Boolean).join(' ')).join('；')}</Small>
    </Card>
  )
}
