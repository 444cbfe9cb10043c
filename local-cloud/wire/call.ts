import type { Bundle } from '../functions/bundles'
import type { Identity } from '../functions/identity'
import type { Params } from './body'

/** One request of an SDK: what it asks, and the invocation it belongs to (none: somebody outside, such as a test). */
export interface Call {
  params: Params
  fn: string
  bundle?: Bundle
  identity?: Identity
}

export type Answer = Record<string, unknown>
export type Handler = (call: Call) => Answer | Promise<Answer>
