import { Card, Small, Tag, type Tone } from '@/components'
import { useView } from '@/client/useView'
import { drift } from '@/domain/topic/contracts'
import { Fact } from './Words'

const tones: Record<'few' | 'steady' | 'watch' | 'drifting', Tone> = { few: 'grey', steady: 'ok', watch: 'warn', drifting: 'bad' }

/** Whether the room turns into a 信访办, a 裁判员 or an 执行庭 (seed 004); with the numbers it rests on, as text. */
export function DriftCard({ quiet = false }: { quiet?: boolean }) {
  const { value, refusal } = useView(drift, {})
  // Where it is only a reminder, nothing is said as long as there is nothing to say.
  if (quiet && (!value || value.level === 'few' || value.level === 'steady')) return null
  return (
    <Card title='有没有越位' extra={value ? <Tag tone={tones[value.level]}>{value.title}</Tag> : undefined}>
      {refusal ? <Small>{refusal.text}</Small> : null}
      {value?.lines.map((line) => <Small key={line}>{line}</Small>)}
      {value?.rooms.map(({ id, name, title, lines }) => <Fact key={id} label={`${name}：${title}`}>{lines.slice(1).join('\n')}</Fact>)}
      {value ? <Small>怎么算：已经办了的意见里，按③④⑦条不纳入、转信访法院执法部门的，算“找来的”；有这些迹象仍受理、答复、列议题的，算“在当”。{value.newestOnly ? '事情很多，只看了最近的。' : ''}</Small> : null}
    </Card>
  )
}
