import { Card, Notice, P, Small } from '@/components'
import type { Progress } from '@/domain/opinion/views'
import { CallBtn } from './CallBtn'

/** Where it stands, and what has come of it: an answer, the right door, or the topic it has become part of. */
export function Outcome({ progress: { answer, why, door, topic, word, says } }: { progress: Progress }) {
  return (
    <>
      {word === 'withdrawn' || word === 'elsewhere' ? null : <Notice tone={word === 'answered' ? 'ok' : 'brand'} title={says} />}
      {answer ? <Card title={word === 'answered' ? '给您的答复' : '上次告诉您的'} tone={word === 'answered' ? 'ok' : 'grey'}>{answer.split('\n').map((line, at) => <P key={at}>{line}</P>)}</Card> : null}
      {why || door ? (
        <Card title='该去哪里办' tone='warn'>
          {why ? <P>{why}</P> : null}
          {door ? <P>{door.name}：{door.how}</P> : null}
          {door?.phone ? <CallBtn number={door.phone} /> : null}
        </Card>
      ) : null}
      {topic ? (
        <Card title={`已并入议题：${topic.title}`}>
          <Small>{topic.together > 1 ? `一共有 ${topic.together} 条意见提到这件事` : '您是第一个提到的'}</Small>
        </Card>
      ) : word === 'withdrawn' ? <Card tone='grey'><P>您已经撤回，这一条不再办了。想说随时可以再写。</P></Card> : null}
    </>
  )
}
