import { categories, type Category } from './suggestion'
import { lettersOf } from './letters'
import { taxonomyText } from './taxonomyText'

export interface Term {
  /** As the classifier reads texts (letters.ts). */
  text: string
  subject: number
  weight: number
}

export interface Subject {
  name: string
  category: Category
}

export interface Taxonomy {
  subjects: readonly Subject[]
  /** By first character, longest first. */
  terms: ReadonlyMap<string, readonly Term[]>
}

const head = /^【(.*)】\s*(.*)$/
const word = /^(.+?)(?:\*(-?\d+(?:\.\d+)?))?$/
const heaviest = 5

/** What the office wrote cannot be understood; the sentence is for the person who wrote it. */
export class TaxonomyError extends Error {}

/**
 * Reads a taxonomy in the form of taxonomyText.ts. Refuses the whole text with the first line that makes no sense: half
 * a taxonomy would route half the opinions wrongly without anybody noticing.
 * @throws TaxonomyError
 */
export function readTaxonomy(written: string): Taxonomy {
  const subjects: Subject[] = []
  const terms = new Map<string, Term[]>()
  const seen = new Set<string>()
  const counts: number[] = []
  written.split(/\r?\n/).forEach((raw, index) => {
    const line = raw.trim()
    const refuse = (why: string): never => {
      throw new TaxonomyError(`事项词表第 ${index + 1} 行“${line.slice(0, 20)}”${why}`)
    }
    if (line === '' || line.startsWith('#')) return
    const heading = head.exec(line)
    if (heading || line.startsWith('【')) {
      const name = (heading?.[1] ?? '').trim()
      const category = categories.find((one) => one === heading?.[2]?.trim())
      if (name === '' || name.length > 20) return refuse('看不懂：应写成“【事项】类别”，事项 1 到 20 个字')
      if (!category) return refuse(`没有写对类别，只能是${categories.join('、')}之一`)
      if (subjects.some((one) => one.name === name)) return refuse('重复了，同一个事项只能写一段')
      subjects.push({ name, category })
      counts.push(0)
      return
    }
    const subject = subjects.length - 1
    if (subject < 0) return refuse('前面还没有“【事项】类别”')
    for (const piece of line.split(/[\s、，,；;]+/).filter(Boolean)) {
      const [, said = '', times] = word.exec(piece) ?? []
      const weight = times === undefined ? 1 : Number(times)
      const text = lettersOf(said).text
      if (text === '' || said.includes('*')) return refuse(`里的“${piece}”看不懂：词后面可以写 *2 这样的分量，不能写别的`)
      if (text.length > 12) return refuse(`里的“${piece}”太长，最多 12 个字，请拆成几个词`)
      if (weight === 0 || Math.abs(weight) > heaviest) return refuse(`里的“${piece}”分量不对，应在 -${heaviest} 到 ${heaviest} 之间，不能是 0`)
      if (seen.has(`${subject} ${text}`)) return refuse(`里的“${piece}”在这个事项里写了两次`)
      seen.add(`${subject} ${text}`)
      counts[subject] = (counts[subject] ?? 0) + 1
      const first = text.charAt(0)
      terms.set(first, [...(terms.get(first) ?? []), { text, subject, weight }])
    }
  })
  if (subjects.length === 0) throw new TaxonomyError('事项词表是空的')
  const bare = counts.findIndex((count) => count === 0)
  if (bare >= 0) throw new TaxonomyError(`事项“${subjects[bare]?.name}”下面一个词也没有`)
  for (const list of terms.values()) list.sort((a, b) => b.text.length - a.text.length)
  return { subjects, terms }
}

/** What the product ships with. */
export const shipped: Taxonomy = readTaxonomy(taxonomyText)

/** Category by subject, of the shipped taxonomy. */
export const subjects: Readonly<Record<string, { category: Category }>> = Object.fromEntries(shipped.subjects.map(({ name, category }) => [name, { category }]))
