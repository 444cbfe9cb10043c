import type { ReportKind } from '../kernel/reportKinds'
import { clip } from '../kernel/letters'
import { forms, lengthOf, type SectionKey, type Sections } from './form'
import { fromIssue, type IssueMaterial } from './fromIssue'
import { fromTopic, type TopicMaterial } from './fromTopic'

export const sources = {
  topic: '议题',
  opinions: '群众意见',
  gate: '党组织文件',
  visit: '调研',
  fact: '资料',
  meeting: '协商会',
  minutes: '协商记录',
  answer: '部门答复',
  consensus: '共识',
  dissent: '分歧意见',
} as const
export type Source = keyof typeof sources

/** One sentence a report is drafted from, and where it stands in the record. */
export interface Sentence {
  section: SectionKey
  text: string
  source: Source
  /** Which one, in words: 第 2 次调研, 共识 7. */
  which: string
  /** The opinion whose words these are. */
  opinion: string | null
  /** In the draft, or left out because the report would have become too long. */
  used: boolean
}

/** A sentence on its way: `first` is what a report cannot do without, `line` begins a line of its own. */
export type Piece = Omit<Sentence, 'used' | 'opinion'> & { opinion?: string; first?: true; line?: true }

export type Material = { from: 'topic'; of: TopicMaterial } | { from: 'issue'; of: IssueMaterial }

interface Begun {
  title: string
  matter: string
  sections: Sections
  origin: Sentence[]
}

/** How much of the whole each section may take before the others have had theirs; what is left goes round again. */
const shares: Record<SectionKey, number> = { matter: 0.15, grounds: 0.4, situation: 0.4, causes: 0.2, background: 0.2, findings: 0.35, problems: 0.2, advice: 0.4 }

/**
 * Drafts a report from the record: only what stands there, each sentence with its source, never longer than its kind may
 * be. Sentences are left out whole and from the end of a section, so that numbers stay right and nothing is half said.
 */
export function begin(kind: ReportKind, material: Material): Begun {
  const { title, matter, pieces } = material.from === 'topic' ? fromTopic(kind, material.of) : fromIssue(material.of)
  const used = fitting(kind, pieces)
  const { sections: order } = forms[kind]
  const sections = Object.fromEntries(order.map(({ key }) => [key, joined(pieces.filter((piece) => piece.section === key && used.has(piece)))]))
  const origin = pieces.map((piece) => ({ section: piece.section, text: piece.text, source: piece.source, which: piece.which, opinion: piece.opinion ?? null, used: used.has(piece) }))
  return { title: clip(title, 60), matter: clip(matter, 40), sections, origin }
}

function fitting(kind: ReportKind, pieces: readonly Piece[]): Set<Piece> {
  const { most, sections } = forms[kind]
  const used = new Set<Piece>()
  let left = most
  const take = (piece: Piece): boolean => {
    const length = lengthOf(piece.text)
    if (used.has(piece)) return true
    if (length > left) return false
    used.add(piece)
    left -= length
    return true
  }
  for (const piece of pieces) if (piece.first) take(piece)
  for (const room of [1, Infinity]) {
    for (const { key } of sections) {
      const own = pieces.filter(({ section }) => section === key)
      const share = most * shares[key] * room
      let taken = own.reduce((sum, piece) => sum + (used.has(piece) ? lengthOf(piece.text) : 0), 0)
      for (const piece of own) {
        if (used.has(piece)) continue
        const length = lengthOf(piece.text)
        if (taken + length > share || !take(piece)) break
        taken += length
      }
    }
  }
  return used
}

const joined = (pieces: readonly Piece[]): string => pieces.map(({ text, line }, at) => (line && at > 0 ? `\n${text}` : text)).join('')
