/** One clock for the server and, through shared memory, for the Date of every function instance. */
export class Clock {
  readonly shared = new SharedArrayBuffer(8)
  private readonly offset = new Float64Array(this.shared)

  now(): number {
    return Date.now() + (this.offset[0] ?? 0)
  }

  travel(ms: number): void {
    this.offset[0] = (this.offset[0] ?? 0) + ms
  }
}
