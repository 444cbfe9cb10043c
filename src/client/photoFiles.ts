import Taro from '@tarojs/taro'
import { headLength, troubleOf, type PhotoTrouble } from '@/domain/kernel/photo'

/** Chosen photos are temporary files: WeChat and browsers throw them away when the app is closed for good. */
export function isStillThere(path: string): Promise<boolean> {
  if (process.env.TARO_ENV === 'h5') return fetch(path).then((answer) => answer.ok, () => false)
  return new Promise((resolve) => {
    Taro.getFileSystemManager().access({ path, success: () => resolve(true), fail: () => resolve(false) })
  })
}

/** `null` where the phone does not let us look; the cloud looks again anyway. */
async function beginningOf(path: string): Promise<Uint8Array | null> {
  if (process.env.TARO_ENV === 'h5') {
    const file = await (await fetch(path)).blob()
    return new Uint8Array(await file.slice(0, headLength).arrayBuffer())
  }
  return new Promise((resolve) => {
    const success = ({ data }: { data: string | ArrayBuffer }) => resolve(typeof data === 'string' ? null : new Uint8Array(data))
    Taro.getFileSystemManager().readFile({ filePath: path, position: 0, length: headLength, success, fail: () => resolve(null) })
  })
}

/** Why this cannot be sent as a photo. `size` in bytes. */
export async function troubleWith({ path, size = 0 }: { path: string; size?: number }): Promise<PhotoTrouble | null> {
  const beginning = await beginningOf(path)
  return beginning && troubleOf(beginning, size)
}
