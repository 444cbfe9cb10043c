import { useState } from 'react'
import { Btn, Refused, Sheet, Small, Stack } from '@/components'
import { useAct } from '@/client/useAct'
import { goTo } from '@/client/go'
import { adopt, adoptMany } from '@/domain/opinion/contracts'
import { TopicChoice } from './TopicChoice'

interface On {
  id: string
  version: number
}

export interface Adopted {
  title: string
  moved: On[]
  /** Those that did not get in, each with its reason. */
  left: { id: string; why: string }[]
}

interface AdoptSheetProps {
  open: boolean
  opinions: readonly On[]
  room: string
  first: readonly { id: string; title: string }[]
  onClose: () => void
  onDone: (adopted: Adopted) => void | Promise<unknown>
  onRefresh: () => void | Promise<unknown>
}

/** Into an open topic, or into a new one that begins with them. */
export function AdoptSheet({ open, opinions, room, first, onClose, onDone, onRefresh }: AdoptSheetProps) {
  const [topic, setTopic] = useState<{ id: string; title: string } | null>(null)
  const [unchosen, setUnchosen] = useState(false)
  const act = useAct()

  const send = async () => {
    const chosen = topic ?? first[0]
    if (!chosen) return setUnchosen(true)
    const adopted = opinions.length === 1 ? await one(chosen) : await many(chosen)
    if (!adopted) return
    onClose()
    await onDone(adopted)
  }
  const one = async (chosen: { id: string; title: string }): Promise<Adopted | null> => {
    const [opinion] = opinions
    const done = opinion && (await act.run(adopt, { ...opinion, topic: chosen.id }))
    return done ? { title: chosen.title, moved: [done], left: [] } : null
  }
  const many = async (chosen: { id: string; title: string }): Promise<Adopted | null> => {
    const told = await act.run(adoptMany, { opinions: [...opinions], topic: chosen.id })
    if (!told) return null
    const left = told.fates.flatMap(({ id, refused }) => (refused ? [{ id, why: refused }] : []))
    // Each move counts the version up by one.
    const moved = opinions.filter(({ id }) => !left.some((fate) => fate.id === id)).map(({ id, version }) => ({ id, version: version + 1 }))
    return { title: chosen.title, moved, left }
  }
  const draft = () => {
    onClose()
    const begin = opinions.map(({ id, version }) => `${id}~${version}`).join(',')
    return goTo(opinions.length === 1 ? `/topics/topicEdit/index?opinion=${opinions[0]?.id ?? ''}` : `/topics/topicEdit/index?opinions=${encodeURIComponent(begin)}&room=${room}`)
  }
  const again = () => {
    act.clear()
    return onRefresh()
  }
  const foot = (
    <Stack>
      <Refused refusal={act.refusal} onRefresh={again} />
      <Btn onTap={send}>{opinions.length > 1 ? `并入（${opinions.length} 条）` : '并入'}</Btn>
      <Btn kind='plain' onTap={draft}>新拟议题</Btn>
    </Stack>
  )
  return (
    <Sheet open={open} title='并入议题' onClose={onClose} foot={foot}>
      {open ? (
        <TopicChoice
          room={room}
          first={first}
          value={topic?.id ?? first[0]?.id ?? ''}
          onChange={(id, title) => {
            setUnchosen(false)
            act.clear()
            setTopic({ id, title })
          }}
          error={unchosen ? '请选择一个议题，或者新拟一个' : act.wrong('topic')}
        />
      ) : null}
      <Small>并入以后，每位反映人都会听到这个议题的结果；原话一字不动，随时可以拆出。</Small>
    </Sheet>
  )
}
