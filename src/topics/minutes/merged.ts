import type { MinutesPart, PartContents } from '@/domain/topic/minutes'

type Content = PartContents[MinutesPart]

/** Two clerks' words put together: theirs first, then whatever of mine is not there. */
export function merged(part: MinutesPart, theirs: Content, mine: Content): Content {
  if (part !== 'course') {
    const all = theirs as readonly object[]
    const known = new Set(all.map((one) => JSON.stringify(one)))
    return [...all, ...(mine as readonly object[]).filter((one) => !known.has(JSON.stringify(one)))] as Content
  }
  const [one, other] = [theirs, mine] as [PartContents['course'], PartContents['course']]
  const minutes = one.minutes === other.minutes ? one.minutes : [one.minutes, other.minutes].filter((text) => text.trim() !== '').join('\n')
  return { chair: one.chair || other.chair, recorder: one.recorder || other.recorder, minutes }
}
