import { Card, Small, Tag } from '@/components'
import type { OpinionCard } from '@/domain/opinion/views'

/** What the system thinks it is about, how sure it is, and the words it rests on. A person decides. */
export function Suggested({ suggestion, similar, topics }: Pick<OpinionCard, 'suggestion' | 'similar' | 'topics'>) {
  const { subject, committeeName, words, sure } = suggestion
  if (!subject) return <Card tone='grey' title='没认出是哪类事' extra={<Tag tone='grey'>拿不准</Tag>} />
  const around = [similar > 0 ? `相似 ${similar} 条` : '', topics[0] ? `已有议题“${topics[0].title}”` : ''].filter(Boolean).join('，')
  return (
    <Card tone={sure ? 'brand' : 'grey'} title={[subject, committeeName].filter(Boolean).join(' · ')} extra={sure ? <Tag tone='ok'>很像</Tag> : <Tag tone='grey'>拿不准</Tag>}>
      {words.length > 0 ? <Small>因为：{words.join('、')}</Small> : null}
      {around ? <Small>{around}</Small> : null}
    </Card>
  )
}
