import type { NoticeKind } from './notice'

/** A template as phones know it. `standing`: a long-term accept that is in force. */
export interface Askable {
  id: string
  title: string
  longTerm: boolean
  standing: boolean
  kinds: readonly NoticeKind[]
}

/** What somebody who comes to meetings is asked for, dearest first. */
export const meetingKinds = ['meeting', 'meetingChange', 'reminder', 'thanks'] as const satisfies readonly NoticeKind[]

/** WeChat takes no more ids in one question (wechat-platform §1.1). */
const most = 3

/**
 * Which templates one question is about, dearest first. Long-term and one-time ids are never mixed (20002): what lasts is
 * asked for first, and once it stands the question is about the others.
 */
export function toAsk(templates: readonly Askable[], kinds: readonly NoticeKind[]): Askable[] {
  const wanted: Askable[] = []
  for (const kind of kinds) {
    const one = templates.find((template) => template.kinds.includes(kind))
    // Of two with one title WeChat would drop one without a word.
    if (one && !one.standing && !wanted.some(({ id, title }) => id === one.id || title === one.title)) wanted.push(one)
  }
  const lasting = wanted.filter(({ longTerm }) => longTerm)
  return (lasting.length > 0 ? lasting : wanted).slice(0, most)
}
