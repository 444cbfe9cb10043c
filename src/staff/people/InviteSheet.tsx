import { useState } from 'react'
import { Btn, Chips, Failed, Field, PickField, Refused, Sheet, Stack } from '@/components'
import { useAction } from '@/client/useAction'
import { useView } from '@/client/useView'
import { invitePerson, lists } from '@/domain/directory/contracts'
import { posts, roleNames } from '@/domain/kernel/actor'
import { placesFor } from './posts'
import type { Invited, PostName } from './types'

const none = { rooms: [], committees: [], units: [], areas: [] }
const orNull = (words: string) => (words.trim() === '' ? null : words)

interface InviteSheetProps {
  open: boolean
  onClose: () => void
  onDone: (invited: Invited) => void
}

export function InviteSheet({ open, onClose, onDone }: InviteSheetProps) {
  const [name, setName] = useState('')
  const [role, setRole] = useState<PostName>('clerk')
  const [scope, setScope] = useState('')
  const [from, setFrom] = useState('')
  const [duty, setDuty] = useState('')
  const [phone, setPhone] = useState('')
  const known = useView(lists, open ? {} : null)
  const { run, refusal, wrong } = useAction(invitePerson)
  const { label, options } = placesFor(role, known.value ?? none)

  const send = async () => {
    const place = options.find(({ id }) => id === scope)
    const answer = await run({ name, from: from.trim() === '' ? (place?.name ?? '') : from, duty: orNull(duty), phone: orNull(phone), role, scope })
    if (!answer) return
    setName('')
    setDuty('')
    setPhone('')
    onClose()
    onDone({ name, invitation: answer.invitation, until: answer.until })
  }
  const change = (next: PostName) => {
    setRole(next)
    setScope('')
  }
  return (
    <Sheet open={open} title='邀请同志开通' onClose={onClose} foot={<Stack><Refused refusal={refusal} /><Btn onTap={send}>生成邀请</Btn></Stack>}>
      <Field label='姓名' value={name} onChange={setName} max={20} error={wrong('name')} required />
      <Chips label='身份' options={posts.map((one) => ({ value: one, label: roleNames[one] }))} value={role} onChange={change} error={wrong('role')} />
      {known.refusal ? <Failed title='名单没有打开' note={known.refusal.text} onRetry={known.reload} /> : null}
      <PickField label={label} options={options.map((one) => ({ value: one.id, label: one.name }))} value={scope} onChange={setScope} error={wrong('scope') && '请选择'} required />
      <Field label='界别或单位' hint={role === 'member' ? '例如：工程界' : '不填就用上面选的名称。'} value={from} onChange={setFrom} max={30} error={scope === '' ? undefined : wrong('from')} />
      <Field label={role === 'convener' ? '职务' : '职务（选填）'} hint={role === 'convener' ? '召集人要由规定的职务担任，例如：社区党委书记。' : undefined} value={duty} onChange={setDuty} max={30} error={wrong('duty')} required={role === 'convener'} />
      <Field label='手机号（选填）' hint='填了，开通时要和本人的手机号一致。' kind='phone' value={phone} onChange={setPhone} error={wrong('phone')} />
    </Sheet>
  )
}
