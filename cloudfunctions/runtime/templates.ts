import type { NoticeKind } from '../../src/domain/notice/notice'
import { readTemplates, templateFor, type Template } from '../../src/domain/notice/template'

let known: { text: string | undefined; templates: readonly Template[] } | null = null

/**
 * The subscribe templates of this account, from the function's environment (NOTICE_TEMPLATES). A kind without a template is
 * only told in the in-app inbox and by phone; so is one whose template is configured wrongly.
 */
export function templates(): readonly Template[] {
  const text = process.env.NOTICE_TEMPLATES
  if (known?.text === text && known) return known.templates
  const read = readTemplates(text)
  for (const { template, says } of read.faults) console.error(JSON.stringify({ templates: template, says }))
  known = { text, templates: read.templates }
  return read.templates
}

export const templateOf = (kind: NoticeKind): Template | undefined => templateFor(templates(), kind)
