import Taro from '@tarojs/taro'

/** Chosen photos are temporary files: WeChat and browsers throw them away when the app is closed for good. */
export function isStillThere(path: string): Promise<boolean> {
  if (process.env.TARO_ENV === 'h5') return fetch(path).then((answer) => answer.ok, () => false)
  return new Promise((resolve) => {
    Taro.getFileSystemManager().access({ path, success: () => resolve(true), fail: () => resolve(false) })
  })
}
