import { useState } from 'react'
import { Btn } from '@/components'
import { goTo } from '@/client/go'
import type { TopicView } from '@/domain/topic/views'
import { MoveButtons } from '@/staff/parts/MoveButtons'
import { beginnings, says, type Begun } from './beginnings'
import { sheets } from './sheets'
import { meetingComing } from './turn'

interface ActsProps {
  topic: TopicView
  onDone: (text: string) => void | Promise<unknown>
  onRefresh: () => Promise<void>
}

/** Moves that need a page of their own. */
const pages: Partial<Record<Begun, (topic: TopicView) => string>> = {
  amend: ({ id }) => `/topics/topicEdit/index?id=${id}`,
  research: ({ id }) => `/topics/research/index?id=${id}`,
  sendFacts: ({ id }) => `/topics/research/index?id=${id}`,
  conclude: ({ id }) => `/topics/consensus/index?id=${id}`,
  convene: ({ id, title }) => `/meetings/convene/index?topic=${id}&title=${encodeURIComponent(title)}`,
}

/** The topic's moves for this reader: the one whose time it is, one beside it, the rest under 更多. */
export function Acts({ topic, onDone, onRefresh }: ActsProps) {
  const [over, setOver] = useState<Begun | 'more' | null>(null)
  const on = { id: topic.id, version: topic.version }
  const { main, side, rest } = beginnings(topic)
  const coming = topic.status === 'deliberating' ? meetingComing(topic) : undefined
  const close = () => setOver(null)
  const refresh = () => {
    close()
    return onRefresh()
  }
  const begin = (move: Begun) => {
    const page = pages[move]
    if (!page) return setOver(move)
    close()
    return goTo(page(topic))
  }
  return (
    <>
      <MoveButtons {...{ main, side, rest, says, begin }} more={over === 'more'} onMore={() => setOver('more')} onClose={close}>
        {!main && coming ? <Btn onTap={() => goTo(`/meetings/meeting/index?id=${coming.id}`)}>看会议</Btn> : null}
      </MoveButtons>
      {[main, side, ...rest].map((move) => {
        const Sheet = move && sheets[move]
        return Sheet ? <Sheet key={move} topic={topic} on={on} open={over === move} onClose={close} onDone={onDone} onRefresh={refresh} /> : null
      })}
    </>
  )
}
