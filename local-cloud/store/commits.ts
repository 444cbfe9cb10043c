import type { RootDatabase } from 'lmdb'

/** What asks to be written in the same moment is written, flushed and answered together. */
export class Commits {
  private waiting: { run: () => void; settle: (failure?: unknown) => void }[] = []

  constructor(private readonly root: RootDatabase) {}

  /** `job` decides first and writes last, so that throwing leaves nothing half done. */
  soon<T>(job: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      let answer: () => void = () => reject(new Error('not run'))
      const run = () => {
        try {
          const value = job()
          answer = () => resolve(value)
        } catch (error) {
          answer = () => reject(error)
        }
      }
      this.waiting.push({ run, settle: failure => (failure ? reject(failure) : answer()) })
      if (this.waiting.length === 1) setImmediate(() => this.drain())
    })
  }

  now<T>(job: () => T): T {
    return this.root.transactionSync(job)
  }

  private drain(): void {
    const jobs = this.waiting.splice(0)
    let failure: unknown
    try {
      this.root.transactionSync(() => jobs.forEach(job => job.run()))
    } catch (error) {
      // The disk refused the whole batch: nobody may be told that it was written.
      failure = error
    }
    jobs.forEach(job => job.settle(failure))
  }
}
