import { useState } from 'react'
import { fieldNames, guessColumns, headings, type Field, type Mapping } from '@/domain/opinion/intake/columns'
import type { ImportView } from '@/domain/opinion/intake/hotlineContracts'

const same = (a: Mapping, b: Mapping): boolean => a.header === b.header && a.fallback === b.fallback && fieldNames.every((field) => a.columns[field] === b.columns[field])

/** The first thing that stands in each column. */
function examples({ top, heads }: ImportView, header: number): string[] {
  const rows = top.filter(({ no }) => no > header)
  const columns = Math.max(heads.length, 0, ...rows.map(({ cells }) => cells.length))
  return Array.from({ length: columns }, (_, at) => rows.find(({ cells }) => cells[at])?.cells[at] ?? '')
}

/** What the person says about the columns; starts from what the cloud proposes or has checked. */
export function useMapping(view: ImportView) {
  const [changed, setChanged] = useState<{ of: string; mapping: Mapping } | null>(null)
  // Another sheet is another table.
  const of = `${view.id} ${view.sheet}`
  const mapping = changed?.of === of ? changed.mapping : view.mapping
  const set = (next: Partial<Mapping>) => setChanged({ of, mapping: { ...mapping, ...next } })
  return {
    mapping,
    heads: headings(view.top, mapping.header),
    example: examples(view, mapping.header),
    asChecked: view.status === 'checked' && same(mapping, view.mapping),
    setColumn: (field: Field, column: number | null) => set({ columns: { ...mapping.columns, [field]: column } }),
    setHeader: (header: number) => set({ header, columns: guessColumns(headings(view.top, header)) }),
    setFallback: (fallback: string | null) => set({ fallback }),
  }
}
export type Mapped = ReturnType<typeof useMapping>
