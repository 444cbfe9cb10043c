import { useState } from 'react'
import { Area, Btn, Chips, Failed, Refused, Sheet, Small, Stack } from '@/components'
import { newKey } from '@/client/drafts'
import { useAction } from '@/client/useAction'
import { useView } from '@/client/useView'
import { colleagues, remark } from '@/domain/opinion/desk/contracts'

interface RemarkSheetProps {
  opinion: string
  onClose: () => void
  onDone: () => void | Promise<unknown>
}

/** A word among colleagues; whoever is asked finds it in their notices. */
export function RemarkSheet({ opinion, onClose, onDone }: RemarkSheetProps) {
  const [key] = useState(newKey)
  const [text, setText] = useState('')
  const [to, setTo] = useState<string[]>([])
  const { value: known, refusal: noList, reload } = useView(colleagues, { id: opinion })
  const { run, refusal, wrong } = useAction(remark)
  const send = async () => {
    if (!(await run({ id: opinion, key, text, to }))) return
    onClose()
    await onDone()
  }
  const people = known?.items.map(({ id, name, role }) => ({ value: id, label: `@${name} ${role}` })) ?? []
  return (
    <Sheet open title='内部备注' onClose={onClose} foot={<Stack><Refused refusal={refusal} /><Btn onTap={send}>{to.length > 0 ? '写好并提醒' : '写好'}</Btn></Stack>}>
      <Area label='写给同事' hint='只有工作人员看得到，居民和委员看不到。' rows={3} value={text} onChange={setText} max={300} error={wrong('text')} required />
      {noList ? <Failed title='同事名单没有打开' note={noList.text} onRetry={reload} /> : null}
      {people.length > 0 ? <Chips label='请谁看一看（可不选）' multiple options={people} value={to} onChange={setTo} error={wrong('to')} /> : null}
      {known && people.length === 0 ? <Small>这个议事室现在没有别的同事可以提醒，写下来以后来的人也看得到。</Small> : null}
    </Sheet>
  )
}
