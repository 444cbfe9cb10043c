import { newKey } from '@/client/drafts'
import type { Me } from '@/domain/directory/directory'
import { tagKeys, tags, type PrincipleKey, type ScopeType, type SelectionKey, type TagKey } from '@/domain/topic/sheet'
import { tagsFor } from '@/domain/topic/tagging'
import type { TopicView } from '@/domain/topic/views'
import type { IssueLine } from '@/domain/opinion/issueContracts'
import type { DeskOpinion } from '@/domain/opinion/views'
import { clip } from '@/domain/kernel/letters'
import { shown } from '@/domain/kernel/text'

/** What is typed on the page, as it is typed. */
export interface Substance {
  /** Made once for this draft, so that trying again never drafts twice. */
  key: string
  /** Of the topic it was begun on; null for a new one. */
  version: number | null
  room: string
  title: string
  subject: string
  scopeType: ScopeType | ''
  committee: string
  leader: string
  what: string
  who: string
  how: string
  sheet: SelectionKey[]
  reasons: Partial<Record<SelectionKey, string>>
  principles: PrincipleKey[]
  tags: TagKey[]
}

export const roomsOf = (me: Me | null) => [
  ...new Map((me?.posts ?? []).filter(({ role }) => role === 'clerk' || role === 'convener').map(({ scope, scopeName }) => [scope, { value: scope, label: scopeName }])).values(),
]

/** Seed 001: 群众代表、有关政协委员、利益相关方代表和相关党政部门负责人共同参加. */
const usualWho = '群众代表、有关政协委员、利益相关方代表、相关部门负责人'

const nothing = (room: string): Substance => ({
  key: newKey(), version: null, room, title: '', subject: '', scopeType: '民生问题', committee: '', leader: '', what: '', who: usualWho, how: '', sheet: [], reasons: {}, principles: [], tags: [],
})

const ofSubject = (subject: string) => ({ subject, tags: [...tagsFor(subject)] })

/** Another subject brings its own tags, unless somebody has chosen others. */
export function withSubject({ subject: before, tags: chosen }: Substance, subject: string): Partial<Substance> {
  const untouched = chosen.length === 0 || [...chosen].sort().join() === [...tagsFor(before)].sort().join()
  return untouched ? ofSubject(subject) : { subject }
}

/** A draft that was kept on the phone before the sheet asked for as much as it does now. */
export const complete = (kept: Substance): Substance => ({ ...kept, reasons: kept.reasons ?? {}, principles: kept.principles ?? [], tags: kept.tags ?? [] })

export function fromNothing(room: string): Substance {
  return nothing(room)
}

export function fromOpinion(opinion: DeskOpinion): Substance {
  const committee = opinion.committee?.id ?? opinion.suggestion.committee ?? ''
  return { ...nothing(opinion.room.id), ...ofSubject(opinion.subject ?? ''), committee, what: clip(shown(opinion.text), 500) }
}

/** What many said: the title and the first words are a beginning, the clerk writes the rest. */
export function fromIssue({ title, subject, people, count }: IssueLine, room: string): Substance {
  return { ...nothing(room), title: clip(title.replace(/ · | /g, ''), 40), ...ofSubject(subject ?? ''), what: `${people} 位居民先后 ${count} 次反映：${title}。` }
}

export function fromTopic(topic: TopicView): Substance {
  return {
    key: newKey(), version: topic.version, room: topic.room.id, title: topic.title, subject: topic.subject ?? '', scopeType: topic.scopeType, committee: topic.committee?.id ?? '',
    leader: topic.leader, what: topic.what, who: topic.who, how: topic.how, sheet: topic.reasons.map(({ key }) => key),
    reasons: Object.fromEntries(topic.reasons.map(({ key, words }) => [key, words])), principles: [...topic.principles],
    tags: tagKeys.filter((key) => topic.tags.includes(tags[key])),
  }
}

/** `id~version` of each opinion it begins with, as the address carries them. */
export function opinionsIn(text: string): { id: string; version: number }[] {
  return text.split(',').flatMap((one) => {
    const [id, version] = one.split('~')
    return id && version ? [{ id, version: Number(version) }] : []
  })
}
