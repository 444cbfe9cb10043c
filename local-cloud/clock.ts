/** One clock for the server and, through shared memory, for the Date of every function instance. It runs on from wherever it is set. */
export class Clock {
  readonly shared = new SharedArrayBuffer(8)
  private readonly offset = new Float64Array(this.shared)

  /** `startsAt`: a moment (ms); without one it shows the machine's time. */
  constructor(startsAt?: number) {
    if (startsAt !== undefined) this.travel(startsAt - this.now())
  }

  now(): number {
    return Date.now() + (this.offset[0] ?? 0)
  }

  travel(ms: number): void {
    this.offset[0] = (this.offset[0] ?? 0) + ms
  }
}

/**
 * LOCAL_CLOUD_TIME: where the clocks of local clouds begin, such as 2026-11-24T10:00:00+08:00. The zone must be written, or the
 * same words would mean another moment on another machine.
 */
export function startingTime({ LOCAL_CLOUD_TIME: said }: Partial<Record<string, string>> = process.env): number | undefined {
  if (!said) return undefined
  const at = /(Z|[+-]\d\d:\d\d)$/.test(said) ? Date.parse(said) : NaN
  if (Number.isNaN(at)) throw new Error(`LOCAL_CLOUD_TIME=${said}：要写成带时区的时间，例如 2026-11-24T10:00:00+08:00`)
  return at
}
