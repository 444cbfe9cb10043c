import { Notice } from '@/components'
import { daySaid } from '@/domain/meeting/door/handingIn'
import type { Packed } from './useDoorCode'

/** Whether this device can be taken to where there is no signal. */
export function PackNote({ hours, trouble }: Packed) {
  if (trouble) return <Notice tone='bad' title='签到码没有存到这台设备'>{trouble}。没有存好，到了没信号的地方就出不了码。</Notice>
  if (!hours) return <Notice tone='grey'>会场没有信号：正在把签到码存到这台设备…</Notice>
  return <Notice tone='ok' title='签到码已存在这台设备里'>{daySaid(hours.from, Date.now())} 到 {daySaid(hours.to, Date.now())}，没有网络也能签。请带这台设备去，不要关掉议事堂。</Notice>
}
