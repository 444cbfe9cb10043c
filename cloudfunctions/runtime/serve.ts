import * as z from 'zod'
import type { Contract } from '../../src/domain/kernel/contract'
import { Refused, refuse, words, type Result } from '../../src/domain/kernel/refusal'
import { isBounded } from './bounded'
import { openDesk, type Desk } from './desk'
import { caller } from './wechat'
import { randomBytes } from 'node:crypto'
import { persistently } from './patience'
import { requireOwnReferences } from './references'

/** A use case: the contract it fulfils and how. Throws `Refused` to say no. */
export interface UseCase {
  contract: Contract
  run(desk: Desk, input: unknown): Promise<unknown>
}

export function fulfil<Input, Output>(contract: Contract<Input, Output>, run: (desk: Desk, input: Input) => Promise<Output>): UseCase {
  return { contract, run } as UseCase
}

const envelope = z.strictObject({ act: z.string().max(60), input: z.unknown() })

/** The door of a cloud function: who asks, what they say, what they get. Everything in between is a use case. */
export function serve(useCases: readonly UseCase[]) {
  const byName = new Map(useCases.map((useCase) => [useCase.contract.name, useCase]))
  return async (event: unknown): Promise<Result<unknown>> => {
    try {
      return { ok: true, value: await answer(byName, event) }
    } catch (error) {
      return { ok: false, refusal: (error instanceof Refused ? error : fault(error, event)).refusal }
    }
  }
}

async function answer(byName: ReadonlyMap<string, UseCase>, event: unknown): Promise<unknown> {
  const { openid } = caller()
  if (!openid) throw refuse.noIdentity()
  // WeChat adds tcbContext/userInfo to what the client sent; only our two fields are looked at.
  const said = { act: field(event, 'act'), input: field(event, 'input') }
  if (!isBounded(said)) throw refuse.tooMuch()
  const asked = envelope.safeParse(said)
  const useCase = asked.success ? byName.get(asked.data.act) : undefined
  if (!asked.success || !useCase) throw refuse.unknownAct()
  const input = useCase.contract.input.safeParse(asked.data.input)
  if (!input.success) throw refuse.invalid(fieldErrors(input.error))
  const desk = await openDesk(useCase.contract, openid, Date.now())
  await requireOwnReferences(desk, useCase.contract, input.data)
  return fitting(useCase.contract, useCase.contract.output.parse(await persistently(() => useCase.run(desk, input.data))))
}

/** WeChat loses an answer of more than 1 MB and says no more than that it did. Unit: bytes; the rest is for what goes around it. */
const answerMost = 1000 * 1024

/** Lists keep within a page (lists.ts); should anything else grow too large, it is told, and by a number in the log. */
function fitting({ name }: Contract, answer: unknown): unknown {
  const bytes = Buffer.byteLength(JSON.stringify(answer) ?? '')
  if (bytes <= answerMost) return answer
  const reference = numbered()
  console.error(JSON.stringify({ fault: reference, act: name, name: 'AnswerTooMuch', bytes }))
  throw refuse.answerTooMuch(reference)
}

const numbered = (): string => randomBytes(4).toString('hex').toUpperCase()

const field = (event: unknown, name: string): unknown =>
  typeof event === 'object' && event !== null && Object.hasOwn(event, name) ? (event as Record<string, unknown>)[name] : undefined

/** Each field once, with the first thing that is wrong with it, in the reader's words. */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  const found: Record<string, string> = {}
  for (const issue of error.issues) {
    const path = issue.path.join('.') || (issue.code === 'unrecognized_keys' ? issue.keys.join('、') : '内容')
    found[path] ??= issue.code === 'unrecognized_keys' ? words.unknown : chinese(issue.message)
  }
  return found
}
// Where a schema was given no words of its own, zod speaks English, also where it lists what would be right in Chinese; nobody is shown that.
const chinese = (message: string): string => (/^[^A-Za-z]*[\u4e00-\u9fff]/.test(message) ? message : words.wrong('这一项'))

/** The cause goes to the log without anybody's words in it; the person gets a number to quote. */
function fault(error: unknown, event: unknown): Refused {
  const reference = numbered()
  const act = field(event, 'act')
  const { errCode, code, stack, name } = error as { errCode?: number; code?: string; stack?: string; name?: string }
  const where = stack?.split('\n').slice(1, 6).map((line) => line.trim()) ?? []
  const what = error instanceof z.ZodError ? error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`) : undefined
  console.error(JSON.stringify({ fault: reference, act: typeof act === 'string' ? act.slice(0, 60) : null, name, errCode, code, what, where }))
  const busy = [-501003, -501004].includes(errCode ?? 0)
  return busy ? refuse.busy() : refuse.fault(reference)
}
