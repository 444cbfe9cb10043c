import { useState } from 'react'
import { Area, Btn, BtnRow, Notice, P, Refused, Sheet, Small, Stack, Strong, showField } from '@/components'
import { useAct } from '@/client/useAct'
import { confirmMany, refuseHandedIn } from '@/domain/meeting/door/contracts'
import { daySaid } from '@/domain/meeting/door/handingIn'
import type { AttendanceView } from '@/domain/meeting/views'
import { TickNames, NameRow } from './names'
import type { SheetProps } from './sheet'
import { leftOut } from './leftOut'

/** When the code was on the screen, and when it was handed in. */
const times = ({ arrivedAt, handedInAt }: AttendanceView): string =>
  `${daySaid(arrivedAt ?? 0, Date.now())} 的码${handedInAt ? `，${daySaid(handedInAt, Date.now())} 补交` : ''}`

/** Codes scanned without a network: whoever was there says who was there. */
export function HandedInSheet({ open, view, onClose, onDone, onRefresh }: SheetProps) {
  const people = view.value?.attendances.filter((one) => one.can.includes('confirmHandedIn')) ?? []
  const may = view.value?.attendances.some((one) => one.status === 'handedIn') ?? false
  const [but, setBut] = useState<ReadonlySet<string>>(new Set())
  const [denying, setDenying] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const act = useAct()
  const ticked = new Set(people.map(({ id }) => id).filter((id) => !but.has(id)))
  const denied = people.find(({ id }) => id === denying)
  const confirm = async () => {
    const those = people.filter(({ id }) => ticked.has(id)).map(({ id, version }) => ({ id, version }))
    const answer = view.value && (await act.run(confirmMany, { id: view.value.id, those, by: 'later' }))
    if (answer) await onDone(leftOut(answer))
  }
  const deny = async (one: AttendanceView) => {
    const answer = await act.run(refuseHandedIn, { id: one.id, version: one.version, reason })
    if (!answer) return showField('refuse-why')
    setDenying(null)
    setReason('')
    await onDone(`没有确认${one.name}的签到`)
  }
  const foot = denied || people.length === 0 ? null : <Btn busy={act.busy} disabled={ticked.size === 0} onTap={confirm}>确认这 {ticked.size} 人到会</Btn>
  return (
    <Sheet open={open} title={`补交的签到码 · ${people.length} 人待确认`} onClose={onClose} foot={foot}>
      <Refused refusal={act.wrong('reason') ? null : act.refusal} onRefresh={onRefresh} />
      {people.length === 0 ? (
        <Notice tone='grey'>{may ? '先点“开始签到”，才能确认。散会以后，7 天以内也能确认。' : '没有要确认的。没有网络时扫了码的人，手机有网以后会自动交来。'}</Notice>
      ) : denied ? (
        <Stack>
          <NameRow one={denied} note={times(denied)} act={null} />
          <Area id='refuse-why' label='不予确认的原因' hint='本人看得到' rows={2} max={200} value={reason} onChange={setReason} error={act.wrong('reason')} required />
          <BtnRow><Btn kind='plain' onTap={() => setDenying(null)}>不办了</Btn><Btn kind='danger' busy={act.busy} onTap={() => deny(denied)}>不予确认</Btn></BtnRow>
        </Stack>
      ) : (
        <>
          <P>码只能说明有人在会场扫到过。请看名字，确认您见到了本人；没见到的，去掉勾。</P>
          <TickNames people={people} ticked={ticked} onTick={(next) => setBut(new Set(people.map(({ id }) => id).filter((id) => !next.has(id))))} note={times} />
          {but.size > 0 ? <P><Strong>没有勾的</Strong></P> : null}
          {people.filter(({ id }) => but.has(id)).map((one) => (
            <NameRow key={one.id} one={one} note='没有勾，先放着；肯定没来的，请说明' act={<Btn small kind='plain' label={`不予确认${one.name}`} onTap={() => setDenying(one.id)}>没来</Btn>} />
          ))}
          <Small>没有勾的先放着，7 天以内可以再确认。</Small>
        </>
      )}
    </Sheet>
  )
}
