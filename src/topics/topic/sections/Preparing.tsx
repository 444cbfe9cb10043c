import { Row, Rows } from '@/components'
import { dayOnly } from '@/domain/kernel/calendar'
import type { Of } from './of'

const before: readonly string[] = ['drafted', 'proposed', 'dropped']

/** The way to what was found out beforehand and to who takes part. */
export function Preparing({ topic: { id, status, research, plans, facts, factsSentAt } }: Of) {
  if (before.includes(status)) return null
  const looked = [research.length > 0 ? `调研 ${research.length} 次` : plans > 0 ? `定了 ${plans} 次调研` : '还没有调研', facts.length > 0 ? `资料 ${facts.length} 份` : ''].filter(Boolean).join(' · ')
  return (
    <Rows label='商前'>
      <Row icon='doc' title='调研和材料' note={looked} extra={factsSentAt === null ? '没发过' : `${dayOnly(factsSentAt, Date.now())}发过`} href={`/topics/research/index?id=${encodeURIComponent(id)}`} />
      <Row icon='people' title='谁来参加' note='参会名额、居民报名、抽签' href={`/topics/seats/index?id=${encodeURIComponent(id)}`} />
    </Rows>
  )
}
