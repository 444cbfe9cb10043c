import { useState } from 'react'
import { Btn, Choice, Field, Refused, Sheet, Tick, showField } from '@/components'
import { useAction } from '@/client/useAction'
import type { OutputOf } from '@/domain/kernel/contract'
import { setRules, type rules } from '@/domain/meeting/replying/contracts'
import { standInRules, type StandInRule } from '@/domain/meeting/replying/rules'

interface SheetProps {
  rules: OutputOf<typeof rules>
  onClose: () => void
  onDone: () => Promise<void>
  onRefresh: () => Promise<void>
}

const hints: Record<StandInRule, string> = { nobody: '来不了只能请假', units: '部门派别的同志来，委员本人来', everybody: '委员、代表来不了，也可以请人代' }
const standIns = (Object.keys(standInRules) as StandInRule[]).map((value) => ({ value, label: standInRules[value], hint: hints[value] }))

export function RulesSheet({ rules: now, onClose, onDone, onRefresh }: SheetProps) {
  const act = useAction(setRules)
  const [limited, setLimited] = useState(now.leavesPerYear !== null)
  const [most, setMost] = useState(String(now.leavesPerYear ?? 3))
  const [standIn, setStandIn] = useState<StandInRule>(now.standIn)
  const send = async () => {
    const leavesPerYear = limited ? (/^\d{1,3}$/.test(most.trim()) ? Number(most) : -1) : null
    if (await act.run({ area: now.area.id, version: now.version, leavesPerYear, standIn })) await onDone()
    else showField('leaves-per-year')
  }
  return (
    <Sheet open title='改参会规则' onClose={onClose} foot={<Btn busy={act.busy} onTap={send}>就按这样办</Btn>}>
      <Tick label='一年请假有次数限制' hint='只算必须参加的会' value={limited} onChange={setLimited} />
      {limited ? <Field id='leaves-per-year' label='一年最多请假几次' kind='number' value={most} onChange={setMost} error={act.wrong('leavesPerYear')} required /> : null}
      <Choice label='谁可以请人代会' options={standIns} value={standIn} onChange={setStandIn} error={act.wrong('standIn')} />
      {act.refusal?.kind === 'invalid' ? null : <Refused refusal={act.refusal} onRefresh={onRefresh} />}
    </Sheet>
  )
}
