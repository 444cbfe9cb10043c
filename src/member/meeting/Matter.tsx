import { Card, Link, P, Small, Stack, Strong } from '@/components'
import { goTo } from '@/client/go'
import { shown } from '@/domain/kernel/text'
import { agendaSaid } from '@/domain/meeting/meeting'
import type { MyMeeting } from '@/domain/meeting/views'

/** What it is about: the topic, how many raised it, what has been looked into. */
export function Matter({ meeting: { topic } }: { meeting: MyMeeting }) {
  if (!topic) return null
  const raised = topic.together > 0 ? `${topic.together} 位居民反映` : ''
  const looked = topic.research > 0 ? `会前调研 ${topic.research} 次` : '会前还没有调研'
  return (
    <Card title='议题与材料'>
      <Stack tight>
        <P><Strong>{shown(topic.title)}</Strong></P>
        <P>{shown(topic.what)}</P>
        <Small>{[raised, looked].filter(Boolean).join('，')}。</Small>
        {topic.facts ? <Link onTap={() => goTo(`/member/facts/index?topic=${encodeURIComponent(topic.id)}`)}>看商前材料</Link> : null}
      </Stack>
    </Card>
  )
}

export function Agenda({ lines }: { lines: MyMeeting['agenda'] }) {
  if (lines.length === 0) return null
  return (
    <Card title='议程'>
      <Stack tight>{lines.map((line, at) => <P key={at}>{at + 1}. {agendaSaid(line)}</P>)}</Stack>
    </Card>
  )
}
