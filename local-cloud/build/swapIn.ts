import { existsSync, renameSync, rmSync } from 'node:fs'

/** Puts a finished folder in the place of the old one. A kill in between leaves either nothing or a whole one. */
export function swapIn(fresh: string, place: string): void {
  const old = `${place}-gone`
  rmSync(old, { recursive: true, force: true })
  if (existsSync(place)) renameSync(place, old)
  renameSync(fresh, place)
  rmSync(old, { recursive: true, force: true })
}
