/** As it is compared: width and case make no difference. One letter stays one letter, so that places stay the same. */
const folded = (letter: string): string => {
  const plain = letter.normalize('NFKC').toLowerCase()
  return [...plain].length === 1 ? plain : letter
}

export interface Hit {
  before: string
  hit: string
  after: string
}

const around = { before: 12, after: 40 }

/** Where `words` first stands in `text`, with what stands around it; null where it does not. */
export function hitIn(text: string, words: string): Hit | null {
  const letters = [...text]
  const wanted = [...words.trim()].map(folded)
  const here = letters.map(folded)
  const at = wanted.length === 0 ? -1 : here.findIndex((_, place) => wanted.every((letter, n) => here[place + n] === letter))
  if (at < 0) return null
  const end = at + wanted.length
  const from = Math.max(0, at - around.before)
  const to = Math.min(letters.length, end + around.after)
  return {
    before: (from > 0 ? '…' : '') + letters.slice(from, at).join(''),
    hit: letters.slice(at, end).join(''),
    after: letters.slice(end, to).join('') + (to < letters.length ? '…' : ''),
  }
}
