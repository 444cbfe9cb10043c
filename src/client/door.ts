import { readDoorScene, readDoorText, type Scanned } from '@/domain/meeting/door/doorCode'
import { previewAddress } from './address'
import { readParam } from './params'
import { isWeChat, wechat } from './wechat'

/** Set when building, see config/index.ts. Empty: the code can be scanned from inside the mini-program only. */
declare const DOOR_BASE: string

/** What the plain QR at the door begins with. Empty: WeChat's own scanner finds no way by it, and nobody is told that it does. */
export const doorBase = (): string => (isWeChat ? DOOR_BASE : previewAddress())

/** Opens the camera on the door's code. `other`: that was some other code; `null`: given up, or no camera. */
export function scanDoor(): Promise<Scanned | 'other' | null> {
  return new Promise((resolve) => {
    try {
      wechat().scanCode({
        success: ({ result, path = '' }) => resolve(readDoorText(result) ?? sceneIn(path) ?? 'other'),
        fail: () => resolve(null),
      })
    } catch {
      resolve(null)
    }
  })
}

/** WeChat's own code comes as the page it opens. */
function sceneIn(path: string): Scanned | null {
  const scene = /^\/?member\/checkin\/index(?:\.html)?\?(?:.*&)?scene=([^&]+)/.exec(path)?.[1]
  return scene ? readDoorScene(readParam(scene)) : null
}
