import { useSyncExternalStore } from 'react'
import Taro from '@tarojs/taro'

export const scales = [1, 1.2, 1.45, 1.76] as const
export type Scale = (typeof scales)[number]
export interface Size {
  /** 长辈版 */
  elder: boolean
  scale: Scale
}

const key = 'size'
const watchers = new Set<() => void>()
let current: Size | undefined

const nearest = (factor: number): Scale => scales.reduce((best, next) => (Math.abs(next - factor) < Math.abs(best - factor) ? next : best))

/** What WeChat's own text-size setting asks for, where it tells. */
function chosenInWeChat(): Scale {
  if (process.env.TARO_ENV !== 'weapp') return 1
  try {
    const base = Taro.getAppBaseInfo() // newer than Taro's types of it
    return 'fontSizeScaleFactor' in base && typeof base.fontSizeScaleFactor === 'number' ? nearest(base.fontSizeScaleFactor) : 1
  } catch {
    return 1
  }
}

function remembered(): Size {
  let kept: { elder?: unknown; scale?: unknown } | undefined
  try {
    kept = Taro.getStorageSync<{ elder?: unknown; scale?: unknown } | undefined>(key)
  } catch {
    kept = undefined
  }
  return {
    elder: kept?.elder === true,
    scale: typeof kept?.scale === 'number' ? nearest(kept.scale) : chosenInWeChat(),
  }
}

export const getSize = (): Size => (current ??= remembered())

export function setSize(change: Partial<Size>) {
  current = { ...getSize(), ...change }
  try {
    Taro.setStorageSync(key, current)
  } catch {
    // Storage full or refused: the choice still holds until the app is closed.
  }
  watchers.forEach((tell) => tell())
}

function watch(tell: () => void) {
  watchers.add(tell)
  return () => void watchers.delete(tell)
}

export const useSize = (): Size => useSyncExternalStore(watch, getSize, getSize)
