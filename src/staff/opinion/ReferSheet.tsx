import { useState } from 'react'
import { Area, Btn, Chips, Field, P, Refused, Sheet, Stack } from '@/components'
import { useAction } from '@/client/useAction'
import { refer } from '@/domain/opinion/contracts'
import { exclusionNos, exclusionOf } from '@/domain/opinion/screening'
import type { DeskOpinion } from '@/domain/opinion/views'
import type { Done } from '@/domain/kernel/view'

/** The doors people are sent to most, each once. */
const usual = [...new Map(exclusionNos.filter((no) => !exclusionOf(no).hidden).map((no) => [exclusionOf(no).door.name, exclusionOf(no).door])).values()]

interface ReferSheetProps {
  open: boolean
  opinion: DeskOpinion
  onClose: () => void
  onDone: (done: Done, name: string) => void | Promise<unknown>
  onRefresh: () => Promise<void>
}

export function ReferSheet({ open, opinion, onClose, onDone, onRefresh }: ReferSheetProps) {
  const [name, setName] = useState('')
  const [how, setHow] = useState('')
  const [phone, setPhone] = useState('')
  const { run, refusal, wrong, clear } = useAction(refer)
  const send = async () => {
    const done = await run({ id: opinion.id, version: opinion.version, door: { name, how, phone: phone.trim() === '' ? null : phone } })
    if (!done) return
    onClose()
    await onDone(done, name)
  }
  const fill = (chosen: string) => {
    const door = usual.find((one) => one.name === chosen)
    if (!door) return
    setName(door.name)
    setHow(door.how)
    setPhone('')
  }
  const again = () => {
    clear()
    return onRefresh()
  }
  const foot = <Stack><Refused refusal={refusal} onRefresh={again} /><Btn onTap={send}>转办</Btn></Stack>
  return (
    <Sheet open={open} title='转办' onClose={onClose} foot={foot}>
      <P>居民会看到转给了谁、怎么联系。</P>
      <Chips label='常去的地方' options={usual.map((door) => ({ value: door.name, label: door.name }))} value={usual.some((door) => door.name === name) ? name : ''} onChange={fill} />
      <Field label='转给谁' value={name} onChange={setName} max={40} hint='例如：望江街道城管办' error={wrong('door.name')} required />
      <Area label='怎么联系' rows={2} value={how} onChange={setHow} max={120} placeholder='例如：工作日到街道一楼 3 号窗口' error={wrong('door.how')} required />
      <Field label='电话（选填）' kind='phone' value={phone} onChange={setPhone} error={wrong('door.phone')} />
    </Sheet>
  )
}
