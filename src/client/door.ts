import { readDoorText, type Scanned } from '@/domain/meeting/door/doorCode'
import { previewAddress } from './address'
import { isWeChat, wechat } from './wechat'

/** Set when building, see config/index.ts. Empty: the code can be scanned from inside the mini-program only. */
declare const DOOR_BASE: string

/** What the QR at the door begins with, so that scanning it from outside finds the way. */
export const doorBase = (): string => (isWeChat ? DOOR_BASE : previewAddress())

/** Opens the camera on the door's code. `other`: that was some other code; `null`: given up, or no camera. */
export function scanDoor(): Promise<Scanned | 'other' | null> {
  return new Promise((resolve) => {
    try {
      wechat().scanCode({
        success: ({ result }) => resolve(readDoorText(result) ?? 'other'),
        fail: () => resolve(null),
      })
    } catch {
      resolve(null)
    }
  })
}
