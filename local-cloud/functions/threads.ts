import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { cacheFolder, sdkFile } from './sdk'

/** Threads with the SDK in them and nothing to do: starting one anew takes longer than most invocations. */
const rested = new Set<Worker>()
let most = 16

// One by one: removing all would take the thread's own listeners along.
const silence = (thread: Worker) => (['message', 'error', 'exit'] as const).forEach(event => thread.removeAllListeners(event))

export function takeThread(): Worker {
  for (const thread of rested) {
    rested.delete(thread)
    silence(thread)
    thread.ref()
    return thread
  }
  return new Worker(join(__dirname, 'bootstrap.cjs'), { env: {}, execArgv: [], workerData: { sdk: sdkFile, cache: cacheFolder } })
}

/** Keeps no process alive. One that dies while it rests is forgotten. */
export function rest(thread: Worker): void {
  silence(thread)
  if (rested.size >= most) return void thread.terminate()
  thread.on('error', () => rested.delete(thread))
  thread.on('exit', () => rested.delete(thread))
  thread.unref()
  rested.add(thread)
}

/** For whoever opens many clouds in one process and has done with them: from now on none rests. */
export async function endThreads(): Promise<void> {
  most = 0
  await Promise.all([...rested].map(thread => thread.terminate()))
}
