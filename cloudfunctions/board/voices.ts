import { concernsWith, type Concern } from '../../src/domain/board/checks'
import type { Bulletin } from '../../src/domain/board/bulletin'
import { refuse } from '../../src/domain/kernel/refusal'
import type { Opinion } from '../../src/domain/opinion/opinion'
import type { Desk } from '../runtime/desk'
import { find, is, past } from '../runtime/store'

/** One topic's opinions are read whole to be compared with what is written about them; none has ever come near this many. */
const most = 5000
const stretch = 500

interface Voices {
  said: string[]
  names: string[]
}

async function voicesOf(topic: string): Promise<Voices> {
  const said: string[] = []
  const names: string[] = []
  for (let after = '', read = 0; ; ) {
    const some = await find<Opinion>('opinions', { where: { topic: is(topic), ...(after && { _id: past(after) }) }, limit: stretch, only: ['text', 'additions', 'behalf'] })
    for (const { text, additions, behalf } of some) {
      said.push(text, ...additions.map((one) => one.text))
      if (behalf?.of) names.push(behalf.of)
    }
    read += some.length
    if (some.length < stretch) return { said, names }
    if (read >= most) throw refuse.manyVoices(most)
    after = some.at(-1)?._id ?? ''
  }
}

type Written = Pick<Bulletin, 'title' | 'body' | 'result' | 'topic' | 'room'>

export async function concernsAbout(desk: Desk, { title, body, result, topic, room }: Written): Promise<Concern[]> {
  const [voices, where] = await Promise.all([voicesOf(topic), desk.directory.room(room)])
  return concernsWith([title, body, ...(result ? [result] : [])], { ...voices, known: where?.phone ? [where.phone] : [] })
}

const refusals = { copied: refuse.bulletinCopied, number: refuse.bulletinNumber, name: refuse.bulletinName } as const
export const refusedFor = ({ kind, words }: Concern) => refusals[kind](words)
