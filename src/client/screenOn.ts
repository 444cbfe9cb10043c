import Taro from '@tarojs/taro'
import { isWeChat } from './wechat'

let lock: Promise<WakeLockSentinel | null> | null = null

/** Keeps the screen from going dark while people look at it; where that is not offered, it just goes dark. */
export function keepScreenOn(on: boolean): void {
  if (isWeChat) {
    void Promise.resolve(Taro.setKeepScreenOn({ keepScreenOn: on })).catch(() => undefined)
    return
  }
  if (!('wakeLock' in navigator)) return
  void lock?.then((held) => held?.release())
  lock = on ? navigator.wakeLock.request('screen').catch(() => null) : null
}
