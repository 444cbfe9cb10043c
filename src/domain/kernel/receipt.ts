// No vowels (no words appear), none of the pairs people mix up: 0/O, 1/I/L, 5/S, 8/B, 2/Z, U/V.
// 23 letters because 23 is prime: only then does the weighted sum below catch every single slip.
const alphabet = '2346789CDFGHJKMNPQRTWXY'
const size = alphabet.length

/** One wrong letter or two swapped neighbours never add up to the same letter again. */
function checkLetter(body: string): string {
  const sum = [...body].reduce((total, letter, place) => total + alphabet.indexOf(letter) * (place + 2), 0)
  return alphabet[sum % size] as string
}

/** A 受理编号 such as `HK7-3Q9T`: six free letters (23⁶ ≈ 148 million) and one check letter. `random` gives numbers in [0, 1). */
export function newReceipt(random: () => number): string {
  const body = Array.from({ length: 6 }, () => alphabet[Math.floor(random() * size)]).join('')
  return `${body.slice(0, 3)}-${body.slice(3)}${checkLetter(body)}`
}

/** What somebody typed or read aloud, brought into the printed form; `null` when a letter must be wrong. */
export function readReceipt(typed: string): string | null {
  const plain = typed.normalize('NFKC').toUpperCase().replace(/[^0-9A-Z]/g, '')
  if (plain.length !== 7 || [...plain].some((letter) => !alphabet.includes(letter))) return null
  if (checkLetter(plain.slice(0, 6)) !== plain[6]) return null
  return `${plain.slice(0, 3)}-${plain.slice(3)}`
}
