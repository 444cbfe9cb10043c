import { Line, Link } from '@/components'
import { goTo } from '@/client/go'

/** Ways to a part of the piles, or to one opinion. */
export function Tools({ onFilter, onPick }: { onFilter: () => void; onPick: (() => void) | null }) {
  return (
    <Line>
      <Link onTap={onFilter}>筛选</Link>
      <Link onTap={() => goTo('/staff/find/index')}>找一条</Link>
      <Link onTap={() => goTo('/staff/handled/index')}>我刚办的</Link>
      {onPick ? <Link onTap={onPick}>选择多条</Link> : null}
    </Line>
  )
}
