/** A text as the classifier reads it: letters, Han characters and digits alone, each with its place in the original. */
export interface Letters {
  /** NFKC, lower case; no punctuation, spaces, emoji or zero-width characters. */
  text: string
  /** For each UTF-16 unit of `text` the index in the original it came from, and at the end the original's length. */
  at: Uint32Array
}

const han = (code: number) => code >= 0x4e00 && code <= 0x9fff
const plain = (code: number) => (code >= 48 && code <= 57) || (code >= 97 && code <= 122)
const readable = /^[\p{Script=Han}\p{L}\p{N}]+$/u

/** Longer opinions say nothing new about their subject; this bounds the time one suggestion takes. Unit: UTF-16 units. */
const readAtMost = 2000

export function lettersOf(original: string): Letters {
  const end = Math.min(original.length, readAtMost)
  let text = ''
  const at: number[] = []
  for (let i = 0; i < end; i++) {
    const code = original.charCodeAt(i)
    if (han(code) || plain(code)) {
      text += original[i]
      at.push(i)
      continue
    }
    if (code < 128 && !(code >= 65 && code <= 90)) continue
    const letter = String.fromCodePoint(original.codePointAt(i) ?? code)
    const folded = letter.normalize('NFKC').toLowerCase()
    if (readable.test(folded)) {
      text += folded
      for (let k = 0; k < folded.length; k++) at.push(i)
    }
    i += letter.length - 1
  }
  at.push(end)
  return { text, at: Uint32Array.from(at) }
}
