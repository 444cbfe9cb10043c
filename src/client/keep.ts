import Taro from '@tarojs/taro'

/** Keeps something on this phone. False where there is no room (WeChat gives 10 MB, 1 MB for each): what stands on the screen stays there, and no page breaks of it. */
export function keep(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(key, value)
    return true
  } catch {
    return false
  }
}
