/**
 * The code at the door: changes every 30 seconds, signed for one meeting and one purpose, good for its slot and the
 * ones beside it (design §4.4). A photo sent to a group chat is worthless a minute later.
 */
export const slotMs = 30_000
const grace = 1

/** 签到 or 签退: the code of one is no code of the other. */
export type Purpose = 'in' | 'out'

/** HMAC-SHA256 as hex, over `text`; handed in, because phones have none. */
export type Sign = (text: string) => string

export const slotOf = (now: number): number => Math.floor(now / slotMs)

export interface Code {
  /** What the QR carries: 20 hex digits of the signature. */
  code: string
  /** Six digits a person can type; from the first 12 hex digits of the signature. */
  digits: string
}

export function codeOf(sign: Sign, meeting: string, slot: number, purpose: Purpose): Code {
  const signature = sign(`${purpose}:${meeting}:${slot}`)
  return { code: signature.slice(0, 20), digits: String(parseInt(signature.slice(0, 12), 16) % 1_000_000).padStart(6, '0') }
}

export interface DoorCode extends Code {
  /** When the next one takes its place. */
  until: number
}

export const codeAt = (sign: Sign, meeting: string, now: number, purpose: Purpose = 'in'): DoorCode => ({
  ...codeOf(sign, meeting, slotOf(now), purpose),
  until: (slotOf(now) + 1) * slotMs,
})

/** The slots whose codes are good at this moment. Only the server's clock counts. */
export const goodSlots = (now: number): number[] => Array.from({ length: 2 * grace + 1 }, (_, i) => slotOf(now) - grace + i)

/** Is this the code (either form) of this meeting and purpose, now or one slot to either side? */
export const goodCode = (sign: Sign, meeting: string, given: string, now: number, purpose: Purpose = 'in'): boolean =>
  goodSlots(now).some((slot) => isCode(codeOf(sign, meeting, slot, purpose), given))

export const isCode = (code: Code, given: string): boolean => isScanned(code, given) || given === code.digits

/** In either of the lengths that are scanned. */
export const isScanned = ({ code }: Code, given: string): boolean => given === code || given === shortOf(code)

/** Six digits can be guessed and are counted; 80 bits cannot. */
export const isDigits = (given: string): boolean => given.length === 6
export const wrongCodesMost = 10

/** WeChat's own code has room for 32 letters: 48 of the 80 bits, for a minute and a half. */
const shortOf = (code: string): string => code.slice(0, 12)
const sceneMost = 32

/** What WeChat's own code at the door carries, so that its scanner opens the check-in page; `null` where the meeting's id is too long for it. */
export function doorScene(meeting: string, code: string, purpose: Purpose): string | null {
  const scene = `${meeting}${purpose === 'out' ? 'o' : 'i'}${shortOf(code)}`
  return scene.length <= sceneMost ? scene : null
}

/** The meeting and code in the scene of WeChat's own code, or `null` for some other. */
export function readDoorScene(scene: string): Scanned | null {
  const found = /^([\w-]+)([io])([0-9a-f]{12})$/.exec(scene)
  return found?.[1] && found[3] ? { meeting: found[1], code: found[3], purpose: found[2] === 'o' ? 'out' : 'in' } : null
}

/** What the plain QR at the door says. For phones that scan it from inside the mini-program, and without a network; from outside it opens the check-in page only where `base` is an address that WeChat was told about. */
export const doorText = (base: string, meeting: string, code: string, purpose: Purpose = 'in'): string =>
  `${base}#/member/checkin/index?${purpose === 'out' ? 'p=out&' : ''}m=${meeting}&c=${code}`

export interface Scanned {
  meeting: string
  code: string
  purpose: Purpose
}

/** The meeting and code in what was scanned, or `null` for some other QR. */
export function readDoorText(text: string): Scanned | null {
  const found = /[?&](p=out&)?m=([\w-]+)&c=([0-9a-f]{20})$/.exec(text.trim())
  return found?.[2] && found[3] ? { meeting: found[2], code: found[3], purpose: found[1] ? 'out' : 'in' } : null
}
