import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Where this process builds; what a killed one has left is cleared away. A child it left behind writes where nobody looks. */
export function asideFolder(root: string, folder: string): string {
  const near = join(root, dirname(folder))
  const left = existsSync(near) ? readdirSync(near).filter((name) => name.startsWith(`${basename(folder)}.new-`)) : []
  for (const name of left) if (!alive(Number(name.split('-').pop()))) rmSync(join(near, name), { recursive: true, force: true })
  return `${folder}.new-${process.pid}`
}

/** Puts a finished folder in the place of the old one. A kill in between leaves either nothing or a whole one. */
export function swapIn(fresh: string, place: string): void {
  const old = `${place}.old`
  rmSync(old, { recursive: true, force: true })
  if (existsSync(place)) renameSync(place, old)
  renameSync(fresh, place)
  rmSync(old, { recursive: true, force: true })
}

function alive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
