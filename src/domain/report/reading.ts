import type { ReportKind } from '../kernel/reportKinds'
import { forms, type SectionKey } from './form'
import type { Award, Proposer, Report, Step } from './report'

/** A report as it is read, in order and in words: what a page shows and what a Word file is made of. */
export interface Reading {
  kind: ReportKind
  title: string
  number: string | null
  /** 案由、案据、建议 and so on, each with its name. Empty ones are there too, with an empty text. */
  sections: { key: SectionKey; name: string; text: string }[]
  /** 提案者、反映人、调研人: the word, and who. */
  signersName: string
  signers: Proposer[]
  contact: { name: string; phone: string | null } | null
  signature: { by: string; date: string } | null
  sending: { to: string; level: string; date: string } | null
  /** What became of it, without what was struck out. */
  steps: Pick<Step, 'what' | 'level' | 'who' | 'text' | 'date'>[]
  awards: Pick<Award, 'name' | 'grade' | 'body' | 'date'>[]
}

export function reading(report: Report): Reading {
  const { kind, title, number, sections, proposers, contact, signature, sending, steps, awards } = report
  const form = forms[kind]
  return {
    kind,
    title,
    number,
    sections: form.sections.map(({ key, name }) => ({ key, name, text: sections[key] ?? '' })),
    signersName: form.signers,
    signers: [...proposers],
    contact,
    signature: signature && { by: signature.by, date: signature.date },
    sending: sending && { to: sending.to, level: sending.level, date: sending.date },
    steps: steps.filter(({ struck }) => !struck).map(({ what, level, who, text, date }) => ({ what, level, who, text, date })),
    awards: awards.filter(({ struck }) => !struck).map(({ name, grade, body, date }) => ({ name, grade, body, date })),
  }
}
