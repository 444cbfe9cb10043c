import * as hotline from '@/domain/opinion/intake/hotlineContracts'
import type { ImportView } from '@/domain/opinion/intake/hotlineContracts'
import { uploadPath } from './tickets'
import { newKey, type Town } from './town'

/** An import of a file, from the phone of `who`; the upload lies where that phone may put it. */
export function importsOf(there: Town, who: string, room: string | null) {
  const on = ({ id, version }: ImportView) => ({ id, version })
  const upload = (bytes: Uint8Array, kind: 'xlsx' | 'csv' = 'xlsx', by = who) => there.cloud.files.put(uploadPath(by, newKey(), kind), bytes)
  const asked = (file: string, name = '12345.xlsx') => ({ key: newKey(), file, name, room })
  const check = (view: ImportView, more: Partial<ImportView['mapping']> = {}) => there.must(who, hotline.checkImport, { ...on(view), mapping: { ...view.mapping, ...more } })
  const start = (view: ImportView) => there.must(who, hotline.startImport, on(view))
  return {
    on,
    upload,
    asked,
    check,
    start,
    read: (bytes: Uint8Array, kind: 'xlsx' | 'csv' = 'xlsx') => there.must(who, hotline.readFile, asked(upload(bytes, kind))),
    refused: (bytes: Uint8Array) => there.refusal(who, hotline.readFile, asked(upload(bytes))),
    /** As the phone does while somebody watches the bar. */
    async watch(id: string): Promise<ImportView> {
      for (;;) {
        const view = await there.must(who, hotline.continueImport, { id })
        if (view.status !== 'running') return view
      }
    },
    rows: async (id: string, fate: ImportView['fates'][number]['fate']) => (await there.must(who, hotline.importRows, { id, fate, after: null })).items,
    counts: (view: ImportView) => Object.fromEntries(view.fates.map(({ fate, rows }) => [fate, rows])),
  }
}
