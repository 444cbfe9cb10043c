import { Card, Link, Small, Tag } from '@/components'
import { goTo } from '@/client/go'
import type { OpinionCard } from '@/domain/opinion/views'

type SuggestedProps = Pick<OpinionCard, 'suggestion' | 'similar' | 'issue' | 'topics' | 'can' | 'subject' | 'committee'>

/** What the system thinks it is about, how sure it is, and the words it rests on; or what a person has made of it. */
export function Suggested({ suggestion, similar, issue, topics, can, subject, committee }: SuggestedProps) {
  const { committeeName, words, sure } = suggestion
  const around = (
    <>
      {issue && similar > 0 ? <Link label={`相似 ${similar} 条：${issue.title}`} onTap={() => goTo(`/staff/issue/index?id=${issue.id}`)}>相似 {similar} 条</Link> : null}
      {topics[0] ? <Small>已有议题“{topics[0].title}”</Small> : null}
    </>
  )
  if (!can.includes('accept') && subject) return <Card tone='grey' title={[subject, committee?.name].filter(Boolean).join(' · ')}>{around}</Card>
  if (!suggestion.subject) return <Card tone='grey' title='没认出是哪类事' extra={<Tag tone='grey'>拿不准</Tag>} />
  return (
    <Card tone={sure ? 'brand' : 'grey'} title={[suggestion.subject, committeeName].filter(Boolean).join(' · ')} extra={sure ? <Tag tone='ok'>很像</Tag> : <Tag tone='grey'>拿不准</Tag>}>
      {words.length > 0 ? <Small>因为：{words.join('、')}</Small> : null}
      {around}
    </Card>
  )
}
