import { useState } from 'react'
import { Btn, Choice, Failed, Field, Loading, Sheet, Small } from '@/components'
import { useView } from '@/client/useView'
import { members } from '@/domain/report/contracts'

interface Member {
  id: string
  name: string
  from: string
}
interface MemberSheetProps {
  id: string
  chosen: readonly string[]
  onChoose: (members: Member[]) => void
  onClose: () => void
}

const most = 40

export function MemberSheet({ id, chosen, onChoose, onClose }: MemberSheetProps) {
  const view = useView(members, { id })
  const [words, setWords] = useState('')
  const [picked, setPicked] = useState<string[]>([])
  const all = (view.value?.items ?? []).filter((one) => !chosen.includes(one.id))
  const found = all.filter(({ id: one, name, from }) => picked.includes(one) || words.trim() === '' || `${name}${from}`.includes(words.trim()))
  const done = () => {
    onChoose(all.filter((one) => picked.includes(one.id)))
    onClose()
  }
  return (
    <Sheet open title='选委员' onClose={onClose} foot={<Btn onTap={done}>{picked.length > 0 ? `加上这 ${picked.length} 位` : '不加了'}</Btn>}>
      <Field label='按姓名或界别找' value={words} onChange={setWords} placeholder='例如：王建国' />
      {view.value ? null : view.refusal ? <Failed title='名单没有打开' note={view.refusal.text} onRetry={view.reload} /> : <Loading />}
      {found.length > 0 ? <Choice multiple label='委员' options={found.slice(0, most).map((one) => ({ value: one.id, label: one.name, hint: one.from }))} value={picked} onChange={setPicked} /> : view.value ? <Small>没有找到。换一个字试试。</Small> : null}
      {found.length > most ? <Small>还有 {found.length - most} 位，请写姓名来找。</Small> : null}
    </Sheet>
  )
}
