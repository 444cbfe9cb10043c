import { Notice, Small } from '@/components'
import { useView } from '@/client/useView'
import { leavesTaken } from '@/domain/meeting/replying/contracts'

/** For whoever decides about leave: which of the year this would be. */
export function LeavesTaken({ id }: { id: string }) {
  const { value } = useView(leavesTaken, { id })
  if (!value) return null
  const { taken, limit, over, counts } = value
  if (!counts) return <Small>不是必须参加的人，请假不计次数。</Small>
  const no = `今年第 ${taken + 1} 次请假`
  if (over) return <Notice tone='warn' title={no}>按规定一年最多 {limit} 次，这次会记明超过次数。</Notice>
  return <Small>{no}{limit === null ? '，没有规定次数' : `，一年最多 ${limit} 次`}。</Small>
}
