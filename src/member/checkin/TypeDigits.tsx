import { useState } from 'react'
import { Btn, Card, Choice, Field, Loading, P, Refused, showField } from '@/components'
import { useView } from '@/client/useView'
import { meetingTime } from '@/domain/kernel/calendar'
import { mine } from '@/domain/meeting/contracts'
import { halfWidth } from '@/domain/kernel/halfWidth'

interface DigitsProps {
  /** The meeting, where the scanned code told. */
  known: string
  out: boolean
  choice: string
  onChoose: (meeting: string) => void
  error?: string
  onSend: (meeting: string, code: string) => Promise<void>
}

/** For cameras that will not: the six digits from the screen. */
export function TypeDigits({ known, out, choice, onChoose, error, onSend }: DigitsProps) {
  const [typed, setTyped] = useState('')
  const [missing, setMissing] = useState<{ digits?: string; which?: string }>({})
  const list = useView(mine, known ? null : { after: null })
  const open = list.value?.items.filter((one) => one.status === 'open') ?? []
  const only = open.length === 1 ? open[0] : undefined
  const meeting = known || only?.id || choice

  const send = async () => {
    const code = halfWidth(typed).replace(/\D/g, '')
    const lacks = { ...(meeting ? {} : { which: '请选择您来开的会' }), ...(code.length === 6 ? {} : { digits: '请输入屏幕上的 6 位数字' }) }
    setMissing(lacks)
    if (lacks.which) return showField('which')
    if (lacks.digits) return showField('digits')
    await onSend(meeting, code)
  }
  if (!known && list.loading && !list.value) return <Loading text='正在找您的会议…' />
  if (!known && list.value && open.length === 0) {
    return <Card title='现在没有正在签到的会议'><P>主持人打开签到后，请再扫一次屏幕上的码。不在名单上的，请到签到台登记。</P></Card>
  }
  return (
    <Card title='扫不了？输入数字'>
      {known ? null : <Refused refusal={list.refusal} />}
      {!known && open.length > 1 ? (
        <Choice id='which' label='您来开哪个会' value={choice} onChange={onChoose} error={missing.which} options={open.map((one) => ({ value: one.id, label: one.title, hint: meetingTime(one.startsAt, one.endsAt, Date.now()) }))} />
      ) : null}
      {!known && only ? <P>{only.title}</P> : null}
      <Field id='digits' kind='number' label='屏幕上的 6 位数字' value={typed} onChange={setTyped} error={missing.digits ?? error} />
      <Btn kind='plain' onTap={send}>{out ? '用数字签退' : '用数字签到'}</Btn>
    </Card>
  )
}
