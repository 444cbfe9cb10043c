import * as z from 'zod'
import { partKeys } from '../parts'

/** What views tell of replies and of who came: spread into the shapes of views.ts. */
export const replyOfOne = {
  /** Where figures.ts counts them. */
  part: z.enum(partKeys),
  minutesLate: z.number(),
  minutesEarly: z.number(),
  /** The name of whom they come instead of, and of who comes instead of them. */
  standsInFor: z.string().nullable(),
  standIn: z.string().nullable(),
  duty: z.string().nullable(),
  /** When they were rung up and nobody answered. */
  calls: z.array(z.number()),
}

export const replyOfMe = {
  /** They have answered for a time at which the meeting no longer is: when they did, and for which time where that was kept. */
  answeredBefore: z.object({ at: z.number(), startsAt: z.number().nullable() }).nullable(),
  standIn: z.object({ name: z.string(), phone: z.string().nullable() }).nullable(),
  leftAt: z.number().nullable(),
  /** Came, and the meeting is over: there is a certificate. */
  certificate: z.boolean(),
}
