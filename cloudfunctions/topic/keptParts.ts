import type { KeptPart, MinutesPart } from '../../src/domain/topic/minutes'
import { find, is } from '../runtime/store'

export const partId = (topic: string, part: MinutesPart): string => `${topic}:${part}`

/** What is being written down about a topic and has not gone to the party organisation yet. */
export const keptParts = (topic: string): Promise<KeptPart[]> => find<KeptPart>('minutes', { where: { topic: is(topic) }, limit: 10 })
