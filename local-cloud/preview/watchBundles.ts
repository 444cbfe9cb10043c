import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Looks once a second; a build takes a moment, so what has just changed is taken in when it has come to rest. */
export function watchBundles(folder: string, changed: () => Promise<void>): () => void {
  const look = () => readdirSync(folder).map((name) => statSync(join(folder, name, 'index.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0).join(' ')
  let taken = look()
  let before = taken
  const timer = setInterval(() => {
    try {
      const now = look()
      if (now !== taken && now === before) {
        taken = now
        void changed()
      }
      before = now
    } catch {
      // The folder is just being swapped.
    }
  }, 1000)
  timer.unref()
  return () => clearInterval(timer)
}
