import * as z from 'zod'
import { cans } from '../kernel/view'

const turnView = z.object({
  id: z.string(),
  version: z.number(),
  name: z.string(),
  from: z.string(),
  status: z.string(),
  statusLabel: z.string(),
  mine: z.boolean(),
  givenAt: z.number().nullable(),
  minutes: z.number().nullable(),
  /** How long they spoke (ms); null while they wait or speak. */
  lasted: z.number().nullable(),
  can: cans,
})
export type TurnView = z.infer<typeof turnView>

const questionView = z.object({
  id: z.string(),
  version: z.number(),
  text: z.string(),
  name: z.string(),
  from: z.string(),
  at: z.number(),
  status: z.string(),
  statusLabel: z.string(),
  together: z.number(),
  mine: z.boolean(),
  /** The reader has tapped 我也想问. */
  alsoMine: z.boolean(),
  answeredBy: z.string().nullable(),
  note: z.string().nullable(),
  can: cans,
})
export type QuestionView = z.infer<typeof questionView>

const result = z.object({
  choices: z.array(z.object({ label: z.string(), votes: z.number(), hands: z.number(), total: z.number(), percent: z.number() })),
  voted: z.number(),
  hands: z.number(),
  present: z.number(),
  turnout: z.number(),
})

const pollView = z.object({
  id: z.string(),
  version: z.number(),
  text: z.string(),
  mode: z.enum(['open', 'secret']),
  modeLabel: z.string(),
  choices: z.array(z.string()),
  status: z.string(),
  statusLabel: z.string(),
  /** The reader has voted; which way is told back of a named vote only. */
  voted: z.boolean(),
  choice: z.number().nullable(),
  /** Nobody is told before it is closed. */
  result: result.nullable(),
  named: z.array(z.object({ name: z.string(), choice: z.number() })).nullable(),
  can: cans,
})
export type PollView = z.infer<typeof pollView>

const spokenDissent = z.object({ id: z.string(), text: z.string(), people: z.number(), who: z.string().nullable(), by: z.string().nullable() })

const shared = {
  meeting: z.string(),
  title: z.string(),
  stage: z.enum(['before', 'open', 'over']),
  speaking: turnView.nullable(),
  queue: z.array(turnView),
  spoken: z.array(turnView),
  questions: z.array(questionView),
  polls: z.array(pollView),
}

/** The room as somebody invited sees it. */
export const roomView = z.object({
  ...shared,
  /** Signed in; who is not sees nothing of what goes on. */
  here: z.boolean(),
  /** May speak, ask, vote now. */
  acts: z.boolean(),
  /** Opinions that go another way, written down so far. */
  dissents: z.number(),
  /** Those the reader put their name to. */
  myDissents: z.array(spokenDissent),
})
export type RoomView = z.infer<typeof roomView>

/** The same for whoever leads, and afterwards for the committee and the office. */
export const hostRoomView = z.object({
  ...shared,
  leads: z.boolean(),
  usualMinutes: z.number(),
  present: z.number(),
  /** Those there without a phone of their own. */
  guests: z.array(z.object({ name: z.string(), from: z.string() })),
  /** How many have voted in the poll that is open. */
  voted: z.number(),
  dissents: z.array(spokenDissent),
})
export type HostRoomView = z.infer<typeof hostRoomView>

/** `known`: the mark of what the phone already shows; when nothing has changed, only the time comes back. */
export const live = <View extends z.ZodType>(view: View) => z.object({ now: z.number(), mark: z.string(), room: view.nullable() })
