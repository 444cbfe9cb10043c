import { useState } from 'react'
import { Btn, Choice, Field, Loading, P, PickField, Refused, Sheet, Stack } from '@/components'
import { useAction } from '@/client/useAction'
import { useView } from '@/client/useView'
import { goTo } from '@/client/go'
import { addPoint } from '@/domain/directory/contracts'
import type { PointKind } from '@/domain/directory/directory'
import { members } from '@/domain/opinion/intake/roster'

interface PointSheetProps {
  open: boolean
  room: { id: string; name: string }
  onClose: () => void
  onDone: () => Promise<void>
}

const kinds: { value: PointKind; label: string; hint: string; example: string }[] = [
  { value: 'door', label: '扫码点', hint: '贴在居民常去的地方', example: '菜场北门' },
  { value: 'box', label: '实体信箱', hint: '给不用手机的人，可以印带编号的信纸', example: '老年食堂信箱' },
  { value: 'memberBox', label: '委员信箱', hint: '扫了码，直接写给这位委员', example: '李秀英委员信箱' },
]

export function PointSheet({ open, room, onClose, onDone }: PointSheetProps) {
  const [kind, setKind] = useState<PointKind>('door')
  const [name, setName] = useState('')
  const [member, setMember] = useState('')
  const { run, refusal, wrong } = useAction(addPoint)
  const known = useView(members, open && kind === 'memberBox' ? { room: room.id } : null)
  const send = async () => {
    const point = await run({ room: room.id, name, kind, member: kind === 'memberBox' ? member || null : null })
    if (!point) return
    setName('')
    onClose()
    void onDone()
    await goTo(`/staff/poster/index?scene=${encodeURIComponent(point.scene)}`)
  }
  const pick = (id: string) => {
    const chosen = known.value?.items.find((one) => one.id === id)
    if (chosen && (name === '' || name.endsWith('委员信箱'))) setName(`${chosen.name}委员信箱`)
    setMember(id)
  }
  return (
    <Sheet open={open} title='增加收集点' onClose={onClose} foot={<Stack><Refused refusal={refusal?.kind === 'invalid' ? null : refusal} /><Btn onTap={send}>增加</Btn></Stack>}>
      <P>给{room.name}再印一个码，就知道意见是从哪里来的。</P>
      <Choice label='哪一种' options={kinds} value={kind} onChange={setKind} />
      {kind === 'memberBox' && known.loading && !known.value ? <Loading /> : null}
      {kind === 'memberBox' && known.refusal ? <Refused refusal={known.refusal} onRefresh={known.reload} /> : null}
      {kind === 'memberBox' && known.value ? <PickField label='哪位委员' options={known.value.items.map(({ id, name: who, from }) => ({ value: id, label: `${who}（${from}）` }))} value={member} onChange={pick} error={wrong('member')} required /> : null}
      <Field label='名称' value={name} onChange={setName} max={20} hint={`例如：${kinds.find(({ value }) => value === kind)?.example ?? ''}`} error={wrong('name')} required />
    </Sheet>
  )
}
