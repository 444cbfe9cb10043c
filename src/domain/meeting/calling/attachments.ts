import { letters } from '../../kernel/letters'

export const attachmentsMost = 20
/** Unit: bytes. WeChat opens no larger document smoothly, and a cloud function holds it in memory once. */
export const largestDocument = 20 * 1024 * 1024

/** What may be handed round: what WeChat can show. */
export const endings = ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'jpg', 'jpeg', 'png'] as const
export type Ending = (typeof endings)[number]

export const endingOf = (name: string): Ending | null => {
  const found = /\.(\w{2,4})$/.exec(name.trim())?.[1]?.toLowerCase() ?? ''
  return (endings as readonly string[]).includes(found) ? (found as Ending) : null
}
export const isPicture = (ending: Ending): boolean => ending === 'jpg' || ending === 'jpeg' || ending === 'png'

/** How each begins; new Office files are zip archives, old ones OLE. */
const beginnings: Record<Ending, readonly string[]> = {
  pdf: ['%PDF-'], doc: ['\xd0\xcf\x11\xe0'], xls: ['\xd0\xcf\x11\xe0'], docx: ['PK\x03\x04'], xlsx: ['PK\x03\x04'],
  jpg: ['\xff\xd8\xff'], jpeg: ['\xff\xd8\xff'], png: ['\x89PNG'],
}
/** A name can be changed, what a file begins with cannot. */
export const isWhatItSays = (head: Uint8Array, ending: Ending): boolean => {
  const start = String.fromCharCode(...head.subarray(0, 8))
  return beginnings[ending].some((beginning) => start.startsWith(beginning))
}

const nameMost = 60

/** A name that can stand in a list and in a folder: no path, no signs a file system trips over, none that turn the reading direction. */
export function cleanName(given: string, ending: Ending): string {
  const last = given.normalize('NFC').split(/[\\/]/).pop() ?? ''
  const bare = last.replace(/\.\w{2,4}$/, '').replace(/[\u0000-\u001f\u007f<>:"|?*\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, ' ').replace(/\s+/g, ' ').trim().replace(/^\.+/, '')
  const short = letters(bare, nameMost).join('')
  return `${short || '材料'}.${ending}`
}

/** 1.2 MB, 340 KB */
export const sizeSaid = (bytes: number): string => (bytes >= 1024 * 1024 ? `${(bytes / 1024 / 1024).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`)
