import { useState } from 'react'
import { Btn, Chips, Notice, P, Refused, Sheet, Small, Stack } from '@/components'
import { whereAmI } from '@/client/location'
import { useAction } from '@/client/useAction'
import { fenceMetres, setFence } from '@/domain/meeting/door/contracts'
import type { SheetProps } from './sheet'

type Metres = (typeof fenceMetres)[number]
const options = fenceMetres.map((metres) => ({ value: String(metres), label: `${metres} 米` }))

/** Set by whoever stands there; it stops nobody. */
export function PlaceSheet({ open, view, onClose, onDone, onRefresh }: SheetProps) {
  const meeting = view.value
  const [metres, setMetres] = useState<Metres>(200)
  const [looking, setLooking] = useState(false)
  const [unknown, setUnknown] = useState(false)
  const act = useAction(setFence)
  const set = async () => {
    if (!meeting) return
    setLooking(true)
    const spot = await whereAmI()
    setLooking(false)
    setUnknown(spot === null)
    if (spot && (await act.run({ id: meeting.id, version: meeting.version, fence: { ...spot, metres } }))) {
      onClose()
      await onDone(`会场位置记好了，周围 ${metres} 米`)
    }
  }
  const forget = async () => {
    if (!meeting || !(await act.run({ id: meeting.id, version: meeting.version, fence: null }))) return
    onClose()
    await onDone('不记会场位置了')
  }
  const pick = (value: string) => {
    const found = fenceMetres.find((one) => String(one) === value)
    if (found) setMetres(found)
  }
  return (
    <Sheet open={open} title='会场位置' onClose={onClose} foot={<Btn busy={looking || act.busy} onTap={set}>用我现在的位置</Btn>}>
      <Refused refusal={act.refusal} onRefresh={onRefresh} />
      {unknown ? <Notice tone='warn'>没有取到位置。请允许议事堂使用位置，或者走到窗边、室外再试。</Notice> : null}
      <P>请站在会场里点下面的按钮。定了以后，签到成功的人会被问到位置，同不同意都不影响签到。</P>
      <Chips label='多远以内算在会场' options={options} value={String(metres)} onChange={pick} />
      <Stack tight>
        <Small>系统只记离会场多少米，不记在哪里；只有主持人看得到。</Small>
        <Small>手机的位置可能偏几十米，只能当参考。</Small>
      </Stack>
      {meeting && meeting.fenceMetres !== null ? <Btn kind='plain' onTap={forget}>不记了</Btn> : null}
    </Sheet>
  )
}
