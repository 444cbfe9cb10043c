/**
 * The code at the door: changes every 30 seconds, signed for one meeting, good for its slot and the ones beside it
 * (design §4.4). A photo sent to a group chat is worthless a minute later.
 */
export const slotMs = 30_000
const grace = 1

/** HMAC-SHA256 as hex, over `text`; handed in, because phones have none. */
export type Sign = (text: string) => string

export const slotOf = (now: number): number => Math.floor(now / slotMs)

const signed = (sign: Sign, meeting: string, slot: number): string => sign(`${meeting}:${slot}`)

/** Six digits a person can type; from the first 12 hex digits of the signature. */
const digits = (signature: string): string => String(parseInt(signature.slice(0, 12), 16) % 1_000_000).padStart(6, '0')

export interface DoorCode {
  /** What the QR carries: 20 hex digits of the signature. */
  code: string
  digits: string
  /** When the next one takes its place. */
  until: number
}

export function codeAt(sign: Sign, meeting: string, now: number): DoorCode {
  const signature = signed(sign, meeting, slotOf(now))
  return { code: signature.slice(0, 20), digits: digits(signature), until: (slotOf(now) + 1) * slotMs }
}

/** Is this the code (either form) of this meeting, now or one slot to either side? Only the server's clock counts. */
export function goodCode(sign: Sign, meeting: string, given: string, now: number): boolean {
  const slots = Array.from({ length: 2 * grace + 1 }, (_, i) => slotOf(now) - grace + i)
  return slots.some((slot) => {
    const signature = signed(sign, meeting, slot)
    return given === signature.slice(0, 20) || given === digits(signature)
  })
}

/** What the QR at the door says. Phones that scan it from inside the mini-program read it; from outside it opens the check-in page. */
export const doorText = (base: string, meeting: string, code: string): string => `${base}#/member/checkin/index?m=${meeting}&c=${code}`

/** The meeting and code in what was scanned, or `null` for some other QR. */
export function readDoorText(text: string): { meeting: string; code: string } | null {
  const found = /[?&]m=([\w-]+)&c=([0-9a-f]{20})$/.exec(text.trim())
  return found?.[1] && found[2] ? { meeting: found[1], code: found[2] } : null
}
