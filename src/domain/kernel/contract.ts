import type * as z from 'zod'
import type { Role } from './actor'

/**
 * What may be asked of the system, as a value: the client calls it, a cloud function fulfils it.
 * `name` is `<cloud function>.<what a person does>`.
 */
export interface Contract<Input = unknown, Output = unknown> {
  name: string
  /** In a person's words; the audit log and the README speak of the act this way. */
  says: string
  by: readonly Role[]
  input: z.ZodType<Input>
  /** Parsed too: a field that stands in no contract cannot leave the cloud. */
  output: z.ZodType<Output>
}

export function contract<Input, Output>(value: Contract<Input, Output>): Contract<Input, Output> {
  return value
}

export type InputOf<C> = C extends Contract<infer Input, unknown> ? Input : never
export type OutputOf<C> = C extends Contract<unknown, infer Output> ? Output : never

export const functionOf = (asked: { name: string }): string => asked.name.slice(0, asked.name.indexOf('.'))
