import type { RootDatabase } from 'lmdb'
import { cannotBeWritten } from './trouble'

/** What asks to be written in the same moment is written, flushed and answered together. */
export class Commits {
  /** What to tell everybody, from a write that the disk refused until one that it took. */
  trouble: string | null = null
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
      this.trouble = null
    } catch (error) {
      // The disk refused the whole batch: nobody may be told that it was written.
      failure = error
      this.trouble = cannotBeWritten(error)
      console.error(error)
    }
    jobs.forEach(job => job.settle(failure))
  }
}
