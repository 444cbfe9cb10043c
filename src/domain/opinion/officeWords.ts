import { readTaxonomy, type Taxonomy } from './routing/taxonomy'
import { taxonomyText } from './routing/taxonomyText'
import type { Words } from './engine'

/** The taxonomy, subject by subject, as the office reads and edits it. For the cloud only: it is long. */
export interface SubjectWords extends Words {
  name: string
  /** Whether the office has written it. */
  changed: boolean
}

const heading = /^【(.+)】\s*(.+)$/

const shippedWords: readonly SubjectWords[] = taxonomyText.split('\n').reduce<SubjectWords[]>((blocks, line) => {
  const [, name, category] = heading.exec(line.trim()) ?? []
  if (name && category) return [...blocks, { name, category, words: '', changed: false }]
  const last = blocks.at(-1)
  if (last && line.trim() !== '' && !line.startsWith('#')) last.words = `${last.words} ${line.trim()}`.trim()
  return blocks
}, [])

/** What is shipped, with what the office has changed or added. */
export function subjectWords(changed: Readonly<Record<string, Words>>): SubjectWords[] {
  const own = Object.entries(changed).map(([name, words]) => ({ name, ...words, changed: true }))
  const added = own.filter(({ name }) => !shippedWords.some((one) => one.name === name))
  return [...shippedWords.map((one) => own.find(({ name }) => name === one.name) ?? one), ...added]
}

/**
 * The same, ready to read opinions with.
 * @throws TaxonomyError with a sentence for whoever wrote it
 */
export const taxonomyWith = (changed: Readonly<Record<string, Words>>): Taxonomy =>
  readTaxonomy(subjectWords(changed).map(({ name, category, words }) => `【${name}】${category}\n${words}`).join('\n'))
