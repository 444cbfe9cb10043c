import Taro from '@tarojs/taro'
import { keep } from './keep'

export interface DraftPhoto {
  path: string
  /** bytes */
  size?: number
  /** Set once it is uploaded: trying again must hand in the same files, or the cloud takes it for another opinion. */
  fileID?: string
}

/**
 * What somebody has begun to write, kept on their phone until the cloud has given a receipt for the same key:
 * a failed network or a closed page loses nothing, and trying again never stores twice.
 */
export interface Draft {
  key: string
  text: string
  phone: string
  photos: DraftPhoto[]
  savedAt: number
}

const nameOf = (scene: string) => `draft:${scene}`

export const newKey = (): string =>
  Array.from({ length: 4 }, () => Math.random().toString(36).slice(2, 10).padStart(8, '0')).join('')

export function readDraft(scene: string): Draft | null {
  const kept: unknown = Taro.getStorageSync(nameOf(scene))
  return typeof kept === 'object' && kept !== null && 'key' in kept ? (kept as Draft) : null
}

export const keepDraft = (scene: string, draft: Draft): boolean => keep(nameOf(scene), draft)
export const dropDraft = (scene: string): void => Taro.removeStorageSync(nameOf(scene))
