import type { Engine, Learned } from '../../src/domain/opinion/engine'
import { taxonomyWith } from '../../src/domain/opinion/officeWords'
import { decode } from '../../src/domain/opinion/routing/codec'
import type { Model } from '../../src/domain/opinion/routing/model'
import { shipped, type Taxonomy } from '../../src/domain/opinion/routing/taxonomy'
import { get } from '../runtime/store'
import { bytesOf } from '../runtime/wechat'

/** With what opinions are read: the taxonomy and, on top of it, what has been learned. */
export interface Reader {
  taxonomy: Taxonomy
  model: Model | null
}

/** Loaded once for each instance of the function, and again only when the office or the night has changed it. */
let kept: { version: number; reader: Reader } | null = null

export async function readerFor(engine: Engine | null): Promise<Reader> {
  if (!engine) return { taxonomy: shipped, model: null }
  if (kept?.version !== engine.version) kept = { version: engine.version, reader: { taxonomy: taxonomyWith(engine.words), model: await modelOf(engine.model) } }
  return kept.reader
}

const mostBytes = 2_000_000

/** A model that cannot be read is as if there were none: suggestions get plainer, nothing stops. */
async function modelOf(id: string | null): Promise<Model | null> {
  const learned = id ? await get<Learned>('models', id) : null
  if (!learned) return null
  try {
    const bytes = await bytesOf(learned.file, mostBytes)
    // A Buffer is a window on a larger one; the numbers in it are read from where an array begins.
    return typeof bytes === 'string' ? null : decode(new Uint8Array(bytes))
  } catch (error) {
    console.error(JSON.stringify({ unreadableModel: id, name: (error as Error).name }))
    return null
  }
}
