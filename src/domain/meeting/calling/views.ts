import * as z from 'zod'
import { everyKeys } from './repeating'

/** What views tell of how a meeting is called: spread into the shapes of views.ts. */
export const series = z.object({ id: z.string(), every: z.enum(everyKeys), no: z.number(), of: z.number() }).nullable()

const attachment = z.object({ id: z.string(), name: z.string(), size: z.number(), at: z.number() })

/** `left`: places nobody has or waits for; null where places are not counted. */
const signUp = z.object({ capacity: z.number().nullable(), until: z.number().nullable(), open: z.boolean(), left: z.number().nullable() }).nullable()

export const ofMeeting = {
  variant: z.string().nullable(),
  attachments: z.array(attachment),
  /** Metres around the place within which phones are told to be there; null where nothing is set. */
  fenceMetres: z.number().nullable(),
  noSignal: z.boolean(),
  signOut: z.boolean(),
  /** Later ones of the same series that can still be called off. */
  later: z.number(),
  signUp,
}

export const ofAttendance = {
  chair: z.string().nullable(),
  /** Signed up without having been asked. */
  selfSigned: z.boolean(),
  /** How many wait before them; null for whoever does not wait. */
  ahead: z.number().nullable(),
}

export const ofMyMeeting = {
  form: z.string(),
  variant: z.string().nullable(),
  attachments: z.array(attachment),
  signUp,
  /** How often its time or place has changed since people were told: the phone's calendar takes the highest for true. */
  changes: z.number(),
}

export const ofMe = { chair: z.string().nullable(), ahead: z.number().nullable() }
