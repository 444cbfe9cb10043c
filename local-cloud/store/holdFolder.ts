import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * LMDB lets several processes in; this cloud keeps locks and open transactions in memory, so only one may.
 * The note names its process: a process that was killed does not keep the folder.
 */
export function holdFolder(folder: string): () => void {
  const note = join(folder, 'in-use')
  const take = () => writeFileSync(note, String(process.pid), { flag: 'wx' })
  try {
    take()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    const holder = Number(readFileSync(note, 'utf8'))
    if (holder === process.pid ? held.has(note) : alive(holder)) throw new Error(`process ${holder} has it open`)
    rmSync(note, { force: true })
    take()
  }
  held.add(note)
  return () => {
    held.delete(note)
    rmSync(note, { force: true })
  }
}

const held = new Set<string>()

function alive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
