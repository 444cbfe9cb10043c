/** Finds the words of a list in a text, the longest first at each place: a trie, many times faster than one long alternation. */
export interface Lexicon {
  /** Where the words stand, without overlap. */
  find(text: string): { word: string; at: number }[]
  /** Where the last of them ends, 0 when there is none. */
  endOfLast(text: string): number
  /** The text with a bar in the place of each. */
  without(text: string): string
}

interface Node {
  word: boolean
  next: Map<number, Node>
}
const node = (): Node => ({ word: false, next: new Map() })

export function lexicon(words: Iterable<string>): Lexicon {
  const root = node()
  // Most letters begin no word: one look into a table tells.
  const begins = new Uint8Array(0x10000)
  for (const word of words) {
    let here = root
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at)
      let next = here.next.get(code)
      if (!next) here.next.set(code, (next = node()))
      here = next
    }
    here.word = word !== ''
    if (word) begins[word.charCodeAt(0)] = 1
  }
  /** Length of the longest word that begins there; 0 for none. */
  const lengthAt = (text: string, from: number): number => {
    if (begins[text.charCodeAt(from)] !== 1) return 0
    let longest = 0
    let here = root.next.get(text.charCodeAt(from))
    for (let at = from; here; here = here.next.get(text.charCodeAt(++at))) if (here.word) longest = at - from + 1
    return longest
  }
  const find = (text: string) => {
    const found: { word: string; at: number }[] = []
    for (let at = 0; at < text.length; ) {
      const length = lengthAt(text, at)
      if (length > 0) found.push({ word: text.slice(at, at + length), at })
      at += length || 1
    }
    return found
  }
  return {
    find,
    endOfLast(text) {
      let end = 0
      for (let at = 0; at < text.length; at++) {
        const length = lengthAt(text, at)
        if (length > 0) end = Math.max(end, at + length)
      }
      return end
    },
    without(text) {
      let rest = ''
      let from = 0
      for (const { word, at } of find(text)) {
        rest += text.slice(from, at) + '|'
        from = at + word.length
      }
      return rest + text.slice(from)
    },
  }
}
