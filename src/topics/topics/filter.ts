import type { InputOf } from '@/domain/kernel/contract'
import { list } from '@/domain/topic/contracts'
import { tags } from '@/domain/topic/sheet'
import { topicLife } from '@/domain/topic/topic'

export type TopicFilter = NonNullable<InputOf<typeof list>['filter']>
export const everything: TopicFilter = { scopeType: null, tag: null, status: null, committee: null }

/** What the shelf is narrowed to, in words; one each. */
export const filterSaid = ({ scopeType, tag, status, committee }: TopicFilter, committeeName: (id: string) => string): readonly (readonly [keyof TopicFilter, string])[] =>
  [
    ['scopeType', scopeType],
    ['tag', tag && tags[tag]],
    ['status', status && topicLife.states[status]],
    ['committee', committee && committeeName(committee)],
  ].flatMap(([field, words]) => (words ? [[field as keyof TopicFilter, words] as const] : []))
