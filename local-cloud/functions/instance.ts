import { join, resolve, sep } from 'node:path'
import { Worker } from 'node:worker_threads'
import { WireError } from '../errors'
import type { CallReport } from '../types'
import type { Bundle } from './bundles'
import { environmentOf, type Identity } from './identity'
import { cacheFolder, sdkInOneFile } from './sdk'

export interface Invocation {
  bundle: Bundle
  identity: Identity
  report: CallReport
}

type Word = { kind: 'log'; line: string } | { kind: 'done'; result: string } | { kind: 'failed'; message: string }

const root = resolve(__dirname, '../..') + sep

const failed = (message: string) => new WireError('FUNCTIONS_EXECUTE_FAIL', message)

/** One worker with one bundle in it; runs one invocation at a time and dies of a timeout or a stray error. */
export class Instance {
  current?: Invocation
  alive = true
  outdated = false
  private readonly worker: Worker
  private finish: (word: Word) => void = () => {}

  constructor(readonly id: string, bundle: Bundle, env: Record<string, string>, clock: SharedArrayBuffer) {
    this.worker = new Worker(join(__dirname, 'bootstrap.cjs'), {
      env, execArgv: [], stdout: true, stderr: true,
      workerData: { file: bundle.file, ours: bundle.file.startsWith(root), clock, sdk: sdkInOneFile(), cache: cacheFolder },
    })
    this.worker.stdout.resume()
    this.worker.stderr.resume()
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
      }, bundle.timeout * 1000)
      this.finish = word => {
        clearTimeout(late)
        this.finish = () => {}
        this.current = undefined
        if (word.kind === 'done') resolve(word.result)
        else if (word.kind === 'failed') reject(failed(word.message))
      }
      this.worker.postMessage({ env: environmentOf(identity), event, context: { request_id: this.id, memory_limit_in_mb: 256, time_limit_in_ms: bundle.timeout * 1000 } })
    })
  }

  async stop(): Promise<void> {
    this.alive = false
    await this.worker.terminate()
  }

  private lose(message: string): void {
    this.alive = false
    this.finish({ kind: 'failed', message })
  }
}
