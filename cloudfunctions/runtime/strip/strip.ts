import { headLength, photoKind, troubleOf, type PhotoTrouble } from '../../../src/domain/kernel/photo'
import { bareJpeg } from './jpeg'
import { barePng } from './png'
import { bareWebp } from './webp'

const ways = { jpeg: bareJpeg, png: barePng, webp: bareWebp } as const

export interface Stripped {
  kind: keyof typeof ways
  bytes: Buffer
}

/**
 * The picture without anything that was written beside it: where and when it was taken, by which device, thumbnails,
 * texts. It stays the right way up and in its colours; its pixels are not touched.
 */
export function strip(bytes: Buffer): Stripped | PhotoTrouble {
  const trouble = troubleOf(bytes.subarray(0, headLength), bytes.length)
  const kind = photoKind(bytes.subarray(0, headLength))
  if (trouble || kind === null || kind === 'heic') return trouble ?? 'notPhoto'
  const bare = ways[kind](bytes)
  return bare ? { kind, bytes: bare } : 'unreadable'
}
