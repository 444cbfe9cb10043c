import { useState } from 'react'
import { Area, Btn, Sheet } from '@/components'
import { useAction } from '@/client/useAction'
import { supplement, textMost } from '@/domain/opinion/contracts'
import type { OwnOpinion } from '@/domain/opinion/views'
import { Refused } from '../parts/Refused'

interface SupplementProps {
  open: boolean
  opinion: OwnOpinion
  onClose: () => void
  onChanged: (opinion: OwnOpinion) => void
  onRefresh: () => Promise<void>
}

/** What is typed stays when the sheet is closed by mistake. */
export function Supplement({ open, opinion: { id, version }, onClose, onChanged, onRefresh }: SupplementProps) {
  const [text, setText] = useState('')
  const adding = useAction(supplement)
  const send = async () => {
    const next = await adding.run({ id, version, text })
    if (!next) return
    setText('')
    onChanged(next)
  }
  return (
    <Sheet open={open} title='补充几句' onClose={onClose} foot={<Btn busy={adding.busy} onTap={send}>提交补充</Btn>}>
      <Area id='supplement' label='还想说什么' value={text} onChange={setText} error={adding.wrong('text')} max={textMost} rows={4} />
      <Refused refusal={adding.refusal} onRefresh={onRefresh} />
    </Sheet>
  )
}
