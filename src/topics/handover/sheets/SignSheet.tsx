import { P } from '@/components'
import { dayOnly } from '@/domain/kernel/calendar'
import { sign } from '@/domain/supervision/contracts'
import { MoveSheet } from './MoveSheet'
import { useBehalf } from './useBehalf'
import { useSending } from './useSending'
import type { SheetProps } from './sheet'

export function SignSheet({ handover, on, behalf, onDone, ...sheet }: SheetProps) {
  const sending = useSending()
  const told = useBehalf(behalf, handover.unit.name, sending.wrong)
  const send = async () => {
    const done = await sending.send(sign, (_files, by) => ({ ...on, behalf: by }), { behalf: told.value })
    if (!done) return
    sheet.onClose()
    onDone('已签收，可以开始办了', done)
  }
  return (
    <MoveSheet {...sheet} title={behalf ? '代签收' : '签收'} confirm={behalf ? '代签收' : '签收'} sending={sending} onSend={send}>
      <P>签收以后就算单位接下了这件事，{dayOnly(handover.dueAt, Date.now())}前要办完。</P>
      {told.fields}
    </MoveSheet>
  )
}
