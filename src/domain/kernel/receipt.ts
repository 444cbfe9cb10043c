import { halfWidth } from './halfWidth'

// No vowels (no words appear), none of the pairs people mix up: 0/O, 1/I/L, 5/S, 8/B, 2/Z, U/V.
// 23 letters because 23 is prime: only then does the weighted sum below catch every single slip.
const alphabet = '2346789CDFGHJKMNPQRTWXY'
const size = alphabet.length

/** One wrong letter or two swapped neighbours never add up to the same letter again. */
function checkLetter(body: string): string {
  const sum = [...body].reduce((total, letter, place) => total + alphabet.indexOf(letter) * (place + 2), 0)
  return alphabet[sum % size] as string
}

/**
 * A 受理编号 such as `HK7-3Q9-TWXM`: nine free letters (23⁹ ≈ 1.8 × 10¹², so that among a year's 1.35 million one guess in
 * more than a million hits) and one check letter. `random` gives numbers in [0, 1).
 */
export function newReceipt(random: () => number): string {
  const body = letters(9, random)
  return spaced(`${body}${checkLetter(body)}`)
}

const spaced = (plain: string): string => (plain.length === 7 ? `${plain.slice(0, 3)}-${plain.slice(3)}` : `${plain.slice(0, 3)}-${plain.slice(3, 6)}-${plain.slice(6)}`)

/** What somebody typed or read aloud, brought into the printed form; `null` when a letter must be wrong. Those of before 2026-12 have seven letters. */
export function readReceipt(typed: string): string | null {
  const plain = checked(typed, 10) ?? checked(typed, 7)
  return plain && spaced(plain)
}

/** The number of a paper slip such as `HK7M-3Q9T`: a letter longer than a receipt, so that neither is taken for the other. */
export function newSlip(random: () => number): string {
  const body = letters(7, random)
  return `${body.slice(0, 4)}-${body.slice(4)}${checkLetter(body)}`
}

export function readSlip(typed: string): string | null {
  const plain = checked(typed, 8)
  return plain && `${plain.slice(0, 4)}-${plain.slice(4)}`
}

const letters = (many: number, random: () => number): string =>
  Array.from({ length: many }, () => alphabet[Math.floor(random() * size)]).join('')

/** The bare letters, if there are as many as there should be and the last one agrees with the rest. */
function checked(typed: string, many: number): string | null {
  const plain = halfWidth(typed).toUpperCase().replace(/[^0-9A-Z]/g, '')
  if (plain.length !== many || [...plain].some((letter) => !alphabet.includes(letter))) return null
  return checkLetter(plain.slice(0, -1)) === plain.at(-1) ? plain : null
}
