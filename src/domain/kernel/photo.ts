/** What a file begins with says what it is; its name says only what somebody called it. */
export type PhotoKind = 'jpeg' | 'png' | 'webp' | 'heic'

const textAt = (head: Uint8Array, from: number, to: number): string => String.fromCharCode(...head.subarray(from, to))

/** So many bytes are enough to tell. */
export const headLength = 12

export function photoKind(head: Uint8Array): PhotoKind | null {
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'jpeg'
  if (textAt(head, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png'
  if (textAt(head, 0, 4) === 'RIFF' && textAt(head, 8, 12) === 'WEBP') return 'webp'
  // AVIF is of the same family and as little seen by older phones.
  if (textAt(head, 4, 8) === 'ftyp' && /^(hei|hev|mif1|msf1|avi)/.test(textAt(head, 8, 12))) return 'heic'
  return null
}

/** Unit: bytes. WeChat's content check takes no larger picture. */
export const largestPhoto = 10 * 1024 * 1024

export const photoTroubles = ['notPhoto', 'heic', 'tooBig', 'gone', 'unreadable'] as const
export type PhotoTrouble = (typeof photoTroubles)[number]

/** Why this cannot be shown to others, judged by its beginning and its size in bytes; `null` when it can. */
export function troubleOf(head: Uint8Array, size: number): PhotoTrouble | null {
  const kind = photoKind(head)
  if (kind === null) return 'notPhoto'
  if (kind === 'heic') return 'heic'
  return size > largestPhoto ? 'tooBig' : null
}
