/**
 * Where one attendance is counted, once and nowhere else. 应到 is `came`, `leave` and `absent` together (`absent`: not there
 * yet, while the meeting runs). `apart`: nobody waits for them — sent somebody else, on the waiting list, said no or never
 * signed up though free to. `unsure`: a code handed in later that nobody has confirmed. `walkIn`: came unasked.
 */
export const partKeys = ['came', 'leave', 'absent', 'apart', 'unsure', 'walkIn'] as const
export type Part = (typeof partKeys)[number]
