import { useState } from 'react'
import Taro from '@tarojs/taro'
import { Area, Btn, Notice, P, Refused, Sheet, Small, Stack } from '@/components'
import type { Action } from '@/client/useAction'
import type { InputOf, OutputOf } from '@/domain/kernel/contract'
import type { Minutes } from '@/domain/topic/agreeing'
import { notTakenUp } from '@/domain/floor/dissent'
import type { conclude } from '@/domain/topic/contracts'
import { minutesPartKeys } from '@/domain/topic/minutes'

type Concluded = InputOf<typeof conclude>

/** The kept parts as they go to the party organisation; the cloud says in words what is still missing. */
function put({ id, version, course, speeches, answers, consensus, dissent, ...talk }: Minutes, absentReason: string): Concluded {
  const { chair, recorder, minutes } = course.content
  const kept = { course, speeches, answers, consensus, dissent }
  return {
    id, version, chair, recorder, minutes,
    speeches: speeches.content,
    unitAnswers: answers.content,
    consensus: consensus.content,
    dissent: dissent.content.map(({ text, people, who, settled }) => ({ text, people: Number(people), who: who.trim() === '' ? null : who, settled: settled.trim() === '' ? null : settled })),
    ...(talk.short ? { absentReason } : {}),
    parts: minutesPartKeys.flatMap((part) => (kept[part].version > 0 ? [{ part, version: kept[part].version }] : [])),
  }
}

interface SheetProps {
  open: boolean
  talk: Minutes
  act: Action<Concluded, OutputOf<typeof conclude>>
  onClose: () => void
  onRefresh: () => Promise<void>
}

export function ConcludeSheet({ open, talk, act, onClose, onRefresh }: SheetProps) {
  const [reason, setReason] = useState('')
  const { refusal, wrong } = act
  const here = refusal?.kind !== 'invalid'
  const send = async () => {
    if (await act.run(put(talk, reason))) await Taro.navigateBack()
  }
  const { speeches, consensus, dissent } = talk
  const missed = notTakenUp(talk.inTheRoom, dissent.content)
  return (
    <Sheet open={open} title='报党组织确定' onClose={onClose} foot={<Stack><Refused refusal={here ? refusal : null} onRefresh={onRefresh} /><Btn onTap={send}>报上去</Btn></Stack>}>
      <P>共识 {consensus.content.length} 条，分歧 {dissent.content.length} 条，发言 {speeches.content.length} 条。</P>
      {missed.length > 0 ? <Notice tone='warn' title={`会场记下的 ${missed.length} 条没有写进来`}>{missed.map(({ text }) => `“${text}”`).join('；')}</Notice> : null}
      {talk.short ? <Area label={`${talk.short}，为什么没到会`} hint='这条理由记进纪要，党组织看得到。' value={reason} onChange={setReason} max={300} rows={3} error={wrong('absentReason')} required /> : null}
      <Small>报上去以后由同级党组织确定，记的人不能自己确定；要改可以撤回。</Small>
    </Sheet>
  )
}
