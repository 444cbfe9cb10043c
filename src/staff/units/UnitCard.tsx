import { Card, Line, Link, Small, Strong, Tag } from '@/components'
import { dayOnly } from '@/domain/kernel/calendar'
import type { Unit } from './index'

export function UnitCard({ unit, onRename, onDissolve }: { unit: Unit; onRename: () => void; onDissolve: () => void }) {
  const now = Date.now()
  const { name, formerNames, dissolved, open } = unit
  return (
    <Card>
      <Line><Strong>{name}</Strong><Tag tone={dissolved ? 'grey' : open > 0 ? 'brand' : 'grey'}>{dissolved ? '已撤并' : open > 0 ? `正在办 ${open} 件` : '没有正在办的'}</Tag></Line>
      {formerNames.map((former) => <Small key={former.until}>{dayOnly(former.until, now)}以前叫{former.name}（{former.paper}）</Small>)}
      {dissolved ? (
        <>
          <Small>{dayOnly(dissolved.at, now)}撤并（{dissolved.paper}），{dissolved.successor ? `由${dissolved.successor.name}接办` : `还没有定接办单位${open > 0 ? `，有 ${open} 件等改派` : ''}`}</Small>
          {dissolved.successor ? null : <Link label={`给${name}定接办单位`} onTap={onDissolve}>定接办单位</Link>}
        </>
      ) : (
        <Line><Link label={`${name}更名`} onTap={onRename}>更名</Link><Link label={`${name}撤并`} onTap={onDissolve}>撤并</Link></Line>
      )}
    </Card>
  )
}
