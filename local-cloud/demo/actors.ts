import type { Cloud } from '../cloud'
import { openidOf } from './people'

interface Refusal {
  text: string
  fields?: Record<string, string>
}
type Answer = { ok: true; value: unknown } | { ok: false; refusal: Refusal }

export type Shown = Record<string, unknown> & { id: string; version: number }

/** Lets demo people act through the very functions everybody else uses. */
export function actors(cloud: Cloud) {
  async function act<T = Shown>(who: string, name: string, input: object): Promise<T> {
    const fn = name.slice(0, name.indexOf('.'))
    const answer = (await cloud.call(fn, { act: name, input }, { openid: openidOf(who) })) as Answer
    if (!answer.ok) throw new Error(`${who} ${name}: ${answer.refusal.text} ${JSON.stringify(answer.refusal.fields ?? {})}`)
    return answer.value as T
  }
  /** The latest version of something, then a move on it. */
  const move = async (who: string, name: string, id: string, look: string, input: object = {}): Promise<Shown> => {
    const { version } = await act(who, look, { id })
    return act(who, name, { id, version, ...input })
  }
  return { act, move }
}
