import type { ReportKind } from '../kernel/reportKinds'
import { countLetters } from '../kernel/letters'
import { shown } from '../kernel/text'

/** What a report of each kind is made of, in the order it is read, and how long it may be (reliability-ux §5). */
interface Form {
  sections: readonly Section[]
  /** Letters in all, the title not counted. */
  most: number
  /** What whoever puts their name to it is called. */
  signers: string
  /** Begins its number: 信息〔2026〕3号. */
  mark: string
}
interface Section {
  key: SectionKey
  name: string
  hint: string
}

export const sectionKeys = ['matter', 'grounds', 'situation', 'causes', 'background', 'findings', 'problems', 'advice'] as const
export type SectionKey = (typeof sectionKeys)[number]
export type Sections = Partial<Record<SectionKey, string>>

export const forms: Record<ReportKind, Form> = {
  提案: {
    sections: [
      { key: 'matter', name: '案由', hint: '一句话说清提什么、为什么提。' },
      { key: 'grounds', name: '案据', hint: '情况和分析：有多少人提，调研看到什么，问题在哪里。' },
      { key: 'advice', name: '建议', hint: '一条一条写，每条都能办。' },
    ],
    most: 1500,
    signers: '提案者',
    mark: '提案',
  },
  社情民意信息: {
    sections: [
      { key: 'situation', name: '情况', hint: '是什么事、在哪里、多少人受影响。' },
      { key: 'causes', name: '原因', hint: '为什么会这样。' },
      { key: 'advice', name: '建议', hint: '一条一条写，每条都能办。' },
    ],
    most: 1500,
    signers: '反映人',
    mark: '信息',
  },
  调研报告: {
    sections: [
      { key: 'background', name: '背景', hint: '为什么调研这件事。' },
      { key: 'findings', name: '调研情况', hint: '什么时候去了哪里，和谁谈，看到什么。' },
      { key: 'problems', name: '问题', hint: '还有哪些没有解决、意见不一致的地方。' },
      { key: 'advice', name: '建议', hint: '一条一条写。' },
    ],
    most: 8000,
    signers: '调研人',
    mark: '调研',
  },
}

/** How long a text is, in letters as read; line breaks and spaces set it out and do not count. */
export const lengthOf = (text: string): number => countLetters(shown(text).replace(/\s/g, ''))

export const lengthInAll = (kind: ReportKind, sections: Sections): number =>
  forms[kind].sections.reduce((sum, { key }) => sum + lengthOf(sections[key] ?? ''), 0)
