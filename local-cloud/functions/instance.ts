import { resolve, sep } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { WireError } from '../errors'
import type { CallReport } from '../types'
import type { Bundle } from './bundles'
import { environmentOf, type Identity } from './identity'
import { cacheFolder } from './sdk'
import { rest, takeThread } from './threads'

export interface Invocation {
  bundle: Bundle
  identity: Identity
  report: CallReport
}

type Word = { kind: 'log'; line: string } | { kind: 'done'; result: string } | { kind: 'failed'; message: string }

const root = resolve(__dirname, '../..') + sep

const failed = (message: string) => new WireError('FUNCTIONS_EXECUTE_FAIL', message)

/** One thread with one bundle in it; runs one invocation at a time and dies of a timeout or a stray error. */
export class Instance {
  current?: Invocation
  alive = true
  outdated = false
  private readonly worker: Worker
  private finish: (word: Word) => void = () => {}

  constructor(readonly id: string, bundle: Bundle, env: Record<string, string>, private readonly around: { clock: SharedArrayBuffer; patience: number }) {
    this.worker = takeThread()
    this.worker.postMessage({ become: { env, clock: around.clock, file: bundle.file, cache: bundle.file.startsWith(root) ? cacheFolder : null } })
    this.worker.on('message', (word: Word) => (word.kind === 'log' ? this.current?.report.log.push(word.line) : this.finish(word)))
    this.worker.on('error', error => this.lose(error.message))
    this.worker.on('exit', () => this.lose('function instance exited'))
  }

  run(invocation: Invocation, event: string): Promise<string> {
    this.current = invocation
    const { bundle, identity } = invocation
    return new Promise<string>((resolve, reject) => {
      const late = setTimeout(() => {
        void this.stop()
        this.finish({ kind: 'failed', message: `Invoking task timed out after ${bundle.timeout} seconds` })
      }, bundle.timeout * 1000 * this.around.patience)
      this.finish = word => {
        clearTimeout(late)
        this.finish = () => {}
        this.current = undefined
        if (word.kind === 'done') resolve(word.result)
        else if (word.kind === 'failed') reject(failed(word.message))
      }
      this.worker.postMessage({ env: environmentOf(identity), event, context: { request_id: this.id, memory_limit_in_mb: bundle.memory, time_limit_in_ms: bundle.timeout * 1000 } })
    })
  }

  /** An idle thread is left for the next instance; one that is at work, for nobody knows how long, is ended. */
  async stop(): Promise<void> {
    if (!this.alive) return
    this.alive = false
    if (this.current) await this.worker.terminate()
    else rest(this.worker)
  }

  private lose(message: string): void {
    this.alive = false
    this.finish({ kind: 'failed', message })
  }
}
