import { holidays, workdays } from 'chinese-days/dist/chinese-days.json'

const hour = 3_600_000
const day = 24 * hour
const inBeijing = (at: number) => new Date(at + 8 * hour)
const dateOf = (at: number) => inBeijing(at).toISOString().slice(0, 10)

/** By the State Council's holiday notices; a year not yet announced counts by weekday. */
const works = (date: string): boolean => date in workdays || (!(date in holidays) && new Date(date).getUTCDay() % 6 !== 0)
const tenOn = (date: string): number => Date.parse(`${date}T10:00:00+08:00`)

/** Eight to five on a working day: whoever is told something then is told at once, with hours left before the night. */
const atWork = (at: number): boolean => works(dateOf(at)) && inBeijing(at).getUTCHours() >= 8 && inBeijing(at).getUTCHours() < 17

/**
 * When a demonstration opens that was left at `kept` (null: never opened). By day as it is; otherwise at ten of a working
 * morning: a new one of the same date where it can be, an old one of the next, because its time does not go back.
 */
export function byDay(machine: number, kept: number | null): number {
  const at = kept ?? machine
  if (atWork(at)) return at
  for (let next = at; ; next += day) if (works(dateOf(next)) && (kept === null || tenOn(dateOf(next)) > kept)) return tenOn(dateOf(next))
}

/** For whoever works with it in earnest: the machine's time, unless something has been done later than that. */
export const realTime = (machine: number, kept: number | null): number => Math.max(machine, kept ?? machine)

/** Where LOCAL_CLOUD_TIME says, unless something has been done later than that. */
export const asSaid = (said: number) => (_machine: number, kept: number | null): number => Math.max(said, kept ?? said)
