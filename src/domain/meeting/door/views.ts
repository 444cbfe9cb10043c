import * as z from 'zod'

/** What views tell of the door: spread into the shapes of views.ts. */
export const doorOfAttendance = {
  /** When a kept code was handed in; `arrivedAt` is then when it was on the screen. */
  handedInAt: z.number().nullable(),
  leftAt: z.number().nullable(),
  leftEarly: z.boolean(),
  /** Metres from the meeting's place, where that is outside of it; for the host only. */
  away: z.number().nullable(),
}

export const doorOfMeeting = {
  /** Photos of the paper sign-in sheet. */
  sheets: z.array(z.object({ photo: z.string(), by: z.string(), at: z.number() })),
}
