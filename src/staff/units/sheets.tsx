import { useState } from 'react'
import { Btn, Field, P, PickField, Refused, Sheet, Stack } from '@/components'
import { useAct, type Act } from '@/client/useAct'
import { addUnit, dissolveUnit, renameUnit } from '@/domain/directory/contracts'
import type { Unit } from './index'

interface SheetProps {
  onClose: () => void
  onDone: (text: string) => Promise<void>
  onRefresh: () => Promise<void>
}

function Foot({ act, confirm, danger, onSend, onRefresh }: { act: Act; confirm: string; danger?: boolean; onSend: () => Promise<void>; onRefresh: () => Promise<void> }) {
  const again = () => {
    act.clear()
    return onRefresh()
  }
  return <Stack><Refused refusal={act.refusal} onRefresh={again} /><Btn kind={danger ? 'danger' : 'main'} onTap={onSend}>{confirm}</Btn></Stack>
}

const paperHint = '例如：临编〔2026〕3 号'

export function AddSheet({ onClose, onDone, onRefresh }: SheetProps) {
  const [name, setName] = useState('')
  const [paper, setPaper] = useState('')
  const act = useAct()
  const send = async () => {
    if (await act.run(addUnit, { name, paper })) await onDone(`已增加${name}，请到“人员”里邀请联系人`)
  }
  return (
    <Sheet open title='增加单位' onClose={onClose} foot={<Foot act={act} confirm='增加单位' onSend={send} onRefresh={onRefresh} />}>
      <Field label='单位名称' value={name} onChange={setName} max={40} error={act.wrong('name')} required />
      <Field label='依据的文件' hint={paperHint} value={paper} onChange={setPaper} max={60} error={act.wrong('paper')} required />
    </Sheet>
  )
}

export function RenameSheet({ unit, onClose, onDone, onRefresh }: SheetProps & { unit: Unit }) {
  const [name, setName] = useState(unit.name)
  const [paper, setPaper] = useState('')
  const act = useAct()
  const send = async () => {
    if (await act.run(renameUnit, { id: unit.id, version: unit.version, name, paper })) await onDone(`已改名为${name}`)
  }
  return (
    <Sheet open title={`${unit.name}更名`} onClose={onClose} foot={<Foot act={act} confirm='更名' onSend={send} onRefresh={onRefresh} />}>
      <P>正在办的不受影响。台账按新名称显示，并注明交办时的名称。一分钟以后各处都会换成新名称。</P>
      <Field label='新的名称' value={name} onChange={setName} max={40} error={act.wrong('name')} required />
      <Field label='依据的文件' hint={paperHint} value={paper} onChange={setPaper} max={60} error={act.wrong('paper')} required />
    </Sheet>
  )
}

const nobody = 'nobody'

export function DissolveSheet({ unit, others, onClose, onDone, onRefresh }: SheetProps & { unit: Unit; others: readonly Unit[] }) {
  const late = unit.dissolved !== null
  const [heir, setHeir] = useState<string>(late ? '' : nobody)
  const [paper, setPaper] = useState('')
  const act = useAct()
  const send = async () => {
    const successor = heir === nobody || heir === '' ? null : heir
    if (await act.run(dissolveUnit, { id: unit.id, version: unit.version, successor, paper })) await onDone(successor ? '已记下，正在办的一两分钟内转过去' : '已记下，专委会会收到改派的通知')
  }
  const options = [...(late ? [] : [{ value: nobody, label: '还没有定' }]), ...others.map(({ id, name }) => ({ value: id, label: name }))]
  const title = late ? '定接办单位' : `${unit.name}撤并`
  return (
    <Sheet open title={title} onClose={onClose} foot={<Foot act={act} confirm={late ? '定接办单位' : '撤并'} danger={!late} onSend={send} onRefresh={onRefresh} />}>
      <P>{unit.open > 0 ? `它正在办的 ${unit.open} 件` : '它正在办的'}会转给接办单位，接办单位要重新签收；没有接办单位的，由专委会改派。撤并以后不能恢复。</P>
      <PickField label='接办单位' options={options} value={heir} onChange={setHeir} error={act.wrong('successor')} required />
      <Field label='依据的文件' hint={paperHint} value={paper} onChange={setPaper} max={60} error={act.wrong('paper')} required />
    </Sheet>
  )
}
