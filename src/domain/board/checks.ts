/**
 * What must not stand on a board everybody reads: a resident's own words, a number by which somebody can be reached or
 * known, a name somebody gave. Pure rules; who reads what they look at is the cloud function's business.
 */
export interface Concern {
  kind: 'copied' | 'number' | 'name'
  /** The place in the text it is about. */
  words: string
}

/** So many letters in a row, the same as a resident's, are no coincidence. */
export const copiedFrom = 12

/** Only letters and digits count: a comma moved or a space slipped in makes it nobody else's sentence. */
const bare = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** The first passage of `text` that stands in one of what residents said; `null` when there is none. */
export function copiedPassage(text: string, said: readonly string[]): string | null {
  const own = [...bare(text)]
  if (own.length < copiedFrom) return null
  const passages = new Map<string, number>()
  for (let at = 0; at + copiedFrom <= own.length; at += 1) passages.set(own.slice(at, at + copiedFrom).join(''), at)
  for (const one of said) {
    const theirs = [...bare(one)]
    for (let at = 0; at + copiedFrom <= theirs.length; at += 1) {
      const found = passages.get(theirs.slice(at, at + copiedFrom).join(''))
      if (found !== undefined) return longest(own, found, theirs, at)
    }
  }
  return null
}

function longest(own: readonly string[], from: number, theirs: readonly string[], at: number): string {
  let length = copiedFrom
  while (own[from + length] !== undefined && own[from + length] === theirs[at + length]) length += 1
  return own.slice(from, from + length).join('')
}

/** Signs people put between digits: 138-0013 8000 is one number. */
const joined = (text: string): string => text.replace(/(\d)[\s\-—–_.()]+(?=\d)/g, '$1')

const whole = (digits: string): RegExp => new RegExp(`(?:^|[^0-9])(${digits})(?![0-9])`, 'i')
const anyhow = [
  // Mobile, and landline with its area code.
  whole('(?:86)?1[3-9]\\d{9}'),
  whole('0\\d{2,3}[2-9]\\d{6,7}'),
  // 身份证: a place, a date of birth, three digits and one to check.
  whole('\\d{6}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])\\d{5}[\\dX]'),
]
const asWritten = [
  // A landline without its area code; a date written in eight digits is none.
  whole('(?!(?:19|20)\\d{2}(?:0[1-9]|1[0-2]))[2-9]\\d{7}'),
  // Number plates.
  /([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][A-Z0-9]{5,6})(?![A-Z0-9])/i,
]

/** `known`: numbers everybody may have, such as the room's own telephone. */
export function numberIn(text: string, known: readonly string[] = []): string | null {
  const rid = (from: string, read: (one: string) => string) => known.reduce((rest, one) => (one ? rest.split(read(one.normalize('NFKC'))).join('；') : rest), from)
  const plain = text.normalize('NFKC')
  const found = [...anyhow.map((one) => one.exec(rid(joined(plain), joined))), ...asWritten.map((one) => one.exec(rid(plain, (one) => one)))]
  return found.find((one) => one !== null)?.[1] ?? null
}

/** A name a resident gave, as it stands in the text; one letter is no name. */
export const nameIn = (text: string, names: readonly string[]): string | null =>
  names.map((name) => name.trim()).find((name) => [...name].length >= 2 && text.includes(name)) ?? null

interface Against {
  said: readonly string[]
  names: readonly string[]
  known: readonly string[]
}

/** Everything that speaks against publishing, the first of each kind. */
export function concernsWith(texts: readonly string[], { said, names, known }: Against): Concern[] {
  const text = texts.join('\n')
  const found: [Concern['kind'], string | null][] = [
    ['copied', texts.map((one) => copiedPassage(one, said)).find((one) => one !== null) ?? null],
    ['number', numberIn(text, known)],
    ['name', nameIn(text, names)],
  ]
  return found.flatMap(([kind, words]) => (words === null ? [] : [{ kind, words }]))
}
