import { useState } from 'react'
import Taro from '@tarojs/taro'
import { Btn, Field, P, Refused, Sheet, Stack } from '@/components'
import { useAction } from '@/client/useAction'
import { addPoint } from '@/domain/directory/contracts'

interface PointSheetProps {
  open: boolean
  room: { id: string; name: string }
  onClose: () => void
  onDone: () => Promise<void>
}

export function PointSheet({ open, room, onClose, onDone }: PointSheetProps) {
  const [name, setName] = useState('')
  const { run, refusal, wrong } = useAction(addPoint)
  const send = async () => {
    const point = await run({ room: room.id, name })
    if (!point) return
    setName('')
    onClose()
    void onDone()
    await Taro.navigateTo({ url: `/staff/poster/index?scene=${encodeURIComponent(point.scene)}` })
  }
  return (
    <Sheet open={open} title='增加收集点' onClose={onClose} foot={<Stack><Refused refusal={refusal} /><Btn onTap={send}>增加</Btn></Stack>}>
      <P>给{room.name}再印一个码，贴在居民常去的地方，就知道意见是从哪里来的。</P>
      <Field label='收集点名称' value={name} onChange={setName} max={20} hint='例如：菜场北门' error={wrong('name')} required />
    </Sheet>
  )
}
