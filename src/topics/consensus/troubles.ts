import { minutesParts, type MinutesPart } from '@/domain/topic/minutes'

interface Trouble {
  part: MinutesPart
  /** Which item of the part, from 0. */
  at: number | undefined
  says: string
  words: string
}

const partOf: Record<string, MinutesPart> = { chair: 'course', recorder: 'course', minutes: 'course', speeches: 'speeches', unitAnswers: 'answers', consensus: 'consensus', dissent: 'dissent' }

/** What the cloud found wrong, as places one can go to: `consensus.17.unit` is 共识第 18 条. */
export const troubles = (fields: Readonly<Record<string, string>>): Trouble[] =>
  Object.entries(fields).flatMap(([field, words]) => {
    const [name = '', index] = field.split('.')
    const part = partOf[name]
    const at = index === undefined ? undefined : Number(index)
    return part ? [{ part, at, says: at === undefined ? minutesParts[part] : `${minutesParts[part]}第 ${at + 1} 条`, words }] : []
  })
