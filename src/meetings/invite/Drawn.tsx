import { Card, Small, Tick } from '@/components'
import type { OutputOf } from '@/domain/kernel/contract'
import { seats } from '@/domain/kernel/seats'
import type { candidates } from '@/domain/meeting/contracts'

interface DrawnProps {
  people: OutputOf<typeof candidates>['volunteers']
  left: readonly string[]
  onChange: (left: readonly string[]) => void
}

/** Whom the lot has drawn for this topic: ticked from the beginning, so that inviting them is one tap. */
export function Drawn({ people, left, onChange }: DrawnProps) {
  if (people.length === 0) return null
  return (
    <Card title={`抽签抽中的 ${people.length} 人`}>
      {people.map(({ id, name, from, seat, phone }) => (
        <Tick key={id} label={name} hint={[seats[seat], from, phone].join(' · ')} value={!left.includes(id)} onChange={(on) => onChange(on ? left.filter((one) => one !== id) : [...left, id])} />
      ))}
      <Small>自己报名的，微信里会收到通知；代为报名的，要打电话。</Small>
    </Card>
  )
}
