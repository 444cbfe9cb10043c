import { useState } from 'react'
import { Area, Btn, Card, Chips, Line, Link, Notice, P, Refused, Sheet, Small, Stack, Strong } from '@/components'
import { useAct } from '@/client/useAct'
import { decline, doubt, quarantine } from '@/domain/opinion/contracts'
import { exclusionNos, exclusionOf, type ExclusionNo } from '@/domain/opinion/screening'

interface Declined {
  text: string
  /** Empty when it cannot be taken back. */
  moved: { id: string; version: number }[]
  /** Nobody but the office sees it any more. */
  hidden: boolean
}

interface DeclineSheetProps {
  open: boolean
  opinion: { id: string; version: number; can: readonly string[] }
  onClose: () => void
  onDone: (declined: Declined) => void | Promise<unknown>
  onRefresh: () => void | Promise<unknown>
}

export const circled = '①②③④⑤⑥⑦⑧'

const moveOf = (no: ExclusionNo) => (exclusionOf(no).hidden ? 'quarantine' : exclusionOf(no).secondPerson ? 'doubt' : 'decline')

/** The ways not to take a matter in that this reader has now. */
export const mayDecline = (can: readonly string[]) => exclusionNos.some((no) => can.includes(moveOf(no)))

const confirms = { decline: '确定不纳入', doubt: '提请第二个人复核', quarantine: '确定隔离' } as const

/** Give it the opinion's id as `key`: what was chosen for one must not be offered for the next. */
export function DeclineSheet({ open, opinion, onClose, onDone, onRefresh }: DeclineSheetProps) {
  const [reason, setReason] = useState<ExclusionNo | null>(null)
  const [note, setNote] = useState('')
  const [unchosen, setUnchosen] = useState(false)
  const act = useAct()
  const options = exclusionNos
    .filter((no) => opinion.can.includes(moveOf(no)))
    .map((no) => ({ value: String(no), label: `${circled[no - 1]} ${exclusionOf(no).short}` }))
  const move = reason === null ? null : moveOf(reason)

  const send = async () => {
    if (reason === null) return setUnchosen(true)
    const on = { id: opinion.id, version: opinion.version }
    const done =
      move === 'quarantine' ? await act.run(quarantine, { ...on, reason }) : move === 'doubt' ? await act.run(doubt, { ...on, note }) : await act.run(decline, { ...on, reason })
    if (!done) return
    const text = move === 'quarantine' ? '已隔离，只有政协机关能看到' : move === 'doubt' ? '已提请另一位同志复核' : `已不纳入：${exclusionOf(reason).short}`
    onClose()
    await onDone({ text, moved: move === 'quarantine' ? [] : [done], hidden: move === 'quarantine' })
  }
  const pick = (value: string) => {
    setUnchosen(false)
    act.clear()
    setReason(exclusionNos.find((no) => String(no) === value) ?? null)
  }
  const again = () => {
    act.clear()
    return onRefresh()
  }
  const foot = (
    <Stack>
      <Refused refusal={act.refusal} onRefresh={again} />
      {move === 'quarantine' ? <Notice tone='warn'>会马上从所有人的列表里消失，您也看不到了，只有政协机关能看到。不能撤销。</Notice> : null}
      <Btn kind={move === 'quarantine' ? 'danger' : 'main'} onTap={send}>{move ? confirms[move] : '确定不纳入'}</Btn>
    </Stack>
  )
  return (
    <Sheet open={open} title='不纳入' onClose={onClose} foot={foot}>
      {reason === null ? (
        <Chips label='为什么不纳入' options={options} value='' onChange={pick} error={unchosen ? '请选择原因' : act.wrong('reason')} />
      ) : (
        // The eight reasons make room: what the resident will read must be seen before it is confirmed.
        <>
          <Line><Strong>{circled[reason - 1]} {exclusionOf(reason).short}</Strong><Link onTap={() => setReason(null)}>换一个原因</Link></Line>
          <Consequences no={reason} />
        </>
      )}
      {move === 'doubt' ? (
        <Area label='为什么不宜协商' hint='要第二个人复核：另一位同志同意后，居民才会看到上面的话。' value={note} onChange={setNote} max={300} error={act.wrong('note')} required />
      ) : null}
    </Sheet>
  )
}

export function Consequences({ no }: { no: ExclusionNo }) {
  const { rule, plain, door } = exclusionOf(no)
  return (
    <>
      <Card tone='brand' title='居民会看到'>
        <P>{plain}</P>
        <P>可以去：<Strong>{door.name}</Strong>。{door.how}</P>
      </Card>
      <Small>规定：{rule}</Small>
    </>
  )
}
