import { splitGraphemes } from 'unicode-segmenter/grapheme'

/**
 * Letters as a reader counts them (Unicode's extended grapheme clusters, UAX #29): a family joined from seven signs and a
 * flag of two are one each. WeChat on Android has no `Intl` at all, so the rule comes with us, the same on phone and cloud.
 * At most `most` of them; what lies beyond is not looked at.
 */
export function letters(text: string, most = Infinity): string[] {
  const found: string[] = []
  if (most <= 0) return found
  for (const letter of splitGraphemes(text)) {
    found.push(letter)
    if (found.length >= most) break
  }
  return found
}

/** How many letters; counting ends at `enough`, so that a text far too long costs no more than one a little too long. */
export function countLetters(text: string, enough = Infinity): number {
  let count = 0
  if (enough <= 0) return count
  for (const _letter of splitGraphemes(text)) {
    count += 1
    if (count >= enough) break
  }
  return count
}

/** No letter of any language or of WeChat's faces has more signs than this; a letter under a hundred marks is meant to break a screen. Unit: code units. */
export const heaviestLetter = 24

/**
 * How long a text of so many letters may be: four code units a letter on average is more than Tibetan, Thai or a row of
 * families needs, and what a list of such texts weighs stays known. Looked at before anything else is.
 */
export const unitsMost = (most: number): number => 4 * most + 64

/** Whether it has more than `most` letters, or a letter with too many marks. Looks at no more than it needs to know. */
export function overfull(text: string, most: number): 'long' | 'heavy' | null {
  if (text.length > unitsMost(most)) return 'long'
  let count = 0
  for (const letter of splitGraphemes(text)) {
    if (letter.length > heaviestLetter) return 'heavy'
    count += 1
    if (count > most) return 'long'
  }
  return null
}

/** The first `most` letters, never half of one, the last given to an ellipsis when something was cut. Units: letters as read. */
export function clip(text: string, most: number): string {
  // A letter is at least one code unit: what is shorter cannot be too long.
  if (text.length <= most) return text
  const some = letters(text, most + 1)
  return some.length <= most ? text : some.slice(0, most - 1).join('') + '…'
}
