import { Card, Link, Row } from '@/components'
import { goTo } from '@/client/go'
import { exclusionOf, exclusionNos } from '@/domain/opinion/screening'
import { dayOnly } from '@/domain/kernel/calendar'
import type { DeskOpinion } from '@/domain/opinion/views'
import { Suggested } from '../queue/Suggested'
import { Suspected } from '../queue/Suspected'
import { Fact } from '../parts/Words'

/** What has been decided about it so far. */
export function Outcome({ opinion }: { opinion: DeskOpinion }) {
  const { topic, reason, door, answer, satisfaction, verdicts, category, subject, committee, status } = opinion
  const no = exclusionNos.find((one) => one === reason)
  const fresh = status === 'submitted' || status === 'filed'
  const open = fresh || status === 'accepted'
  return (
    <>
      {fresh ? <><Suspected found={opinion.suspicions} /><Suggested {...opinion} /></> : null}
      {!fresh && subject ? (
        <Card title='归类'><Fact label='类别 · 事项'>{[category, subject].filter(Boolean).join(' · ')}</Fact>{committee ? <Fact label='联系专委会'>{committee.name}</Fact> : null}</Card>
      ) : null}
      {topic ? <Row icon='doc' title={topic.title} note='已并入这个议题' href={`/topics/topic/index?id=${topic.id}`} /> : null}
      {!topic && open && opinion.topics.length > 0 ? (
        <Card title='同一类事已有议题'>
          {opinion.topics.map(({ id, title }) => <Link key={id} onTap={() => goTo(`/topics/topic/index?id=${id}`)}>{title}</Link>)}
        </Card>
      ) : null}
      {no || door || answer ? (
        <Card title='居民看到的'>
          {no ? <Fact label={`不纳入的原因：${exclusionOf(no).rule}`}>{exclusionOf(no).plain}</Fact> : null}
          {door ? <Fact label='可以去'>{[door.name, door.how, door.phone ?? ''].filter(Boolean).join('\n')}</Fact> : null}
          {answer ? <Fact label='答复'>{answer}</Fact> : null}
          {satisfaction && verdicts.length === 0 ? <Fact label='居民的评价'>{satisfaction}</Fact> : null}
          {verdicts.map(({ at, word, note, by }) => <Fact key={at} label={`${dayOnly(at, Date.now())}${by ? `（${by}问的）` : '本人说'}`}>{note ? `${word}：${note}` : word}</Fact>)}
        </Card>
      ) : null}
    </>
  )
}
