/** What a browser knows of the cloud's time. Its own clock may say anything: only that it runs on is used. */
const RealDate = Date
/** From this machine's clock to the cloud's (ms). */
let apart = 0
let heard = false
/** No answer is so long on its way: the cloud was begun anew. */
const minute = 60_000

/** What the cloud's clock said a moment ago. It does not go back, so of all it has said the furthest on is the nearest. */
export function hearTime(now: number): void {
  const told = now - RealDate.now()
  if (!Number.isFinite(told) || (heard && told <= apart && told > apart - minute)) return
  apart = told
  heard = true
}

export const cloudNow = (): number => RealDate.now() + apart
