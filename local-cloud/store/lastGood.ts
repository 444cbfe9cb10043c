import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart } from '../cannotStart'

const databaseOf = (dataDir: string) => join(dataDir, 'database')
const goodOf = (dataDir: string) => join(dataDir, 'last-good')
const fileIn = (folder: string) => join(folder, 'data.mdb')
const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** Refuses what cannot be read to its end, in words; what can be is kept once more beside it. Done before it is opened and after it was closed. */
export function keepGood(dataDir: string): void {
  const [database, good] = [databaseOf(dataDir), goodOf(dataDir)]
  const file = fileIn(database)
  if (!existsSync(file) && !existsSync(fileIn(good))) return
  if (sizeOf(file) === 0) throw damaged(dataDir, existsSync(file) ? '是空的' : '不见了')
  const fresh = `${good}.${process.pid}`
  rmSync(fresh, { recursive: true, force: true })
  try {
    mkdirSync(fresh)
  } catch {
    // No room or not allowed: that is told by whoever writes next.
    return
  }
  const read = spawnSync(process.execPath, [join(__dirname, 'readThrough.cjs'), database, fresh], { encoding: 'utf8' })
  if (read.status === 0) {
    rmSync(good, { recursive: true, force: true })
    renameSync(fresh, good)
    return
  }
  rmSync(fresh, { recursive: true, force: true })
  // Ctrl+C reaches the reader too, and a disk may be too full for a copy: neither is damage.
  const harmed = read.status === null ? ['SIGSEGV', 'SIGBUS', 'SIGABRT'].includes(read.signal ?? '') : !/no space|write error/i.test(read.stderr)
  if (harmed) throw damaged(dataDir, '坏了，读不完整')
}

function damaged(dataDir: string, what: string): CannotStart {
  const file = fileIn(databaseOf(dataDir))
  const begin = '清空它、重新演示：npm start -- --fresh（里面的内容就没有了）'
  const kept = statSync(fileIn(goodOf(dataDir)), { throwIfNoEntry: false })
  return new CannotStart(kept
    ? `数据文件${what}：${file}。什么都没有改动。上一次好的内容还留着（${beijing(kept.mtimeMs)}），回到那时：npm start -- --go-back；或者${begin}`
    : `数据文件${what}：${file}。什么都没有改动，也没有留下上一次好的内容。如果您另有备份，请把它放回原处；或者${begin}`)
}

const beijing = (at: number) => new Date(at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'medium', timeStyle: 'short' })

/** The damaged one is moved aside, not thrown away: somebody may still read something out of it. */
export function goBack(dataDir: string, now: number): void {
  const [database, good] = [databaseOf(dataDir), goodOf(dataDir)]
  if (!existsSync(fileIn(good))) throw new CannotStart(`没有留下上一次好的内容：${good}。请去掉 --go-back 再启动`)
  if (existsSync(database)) renameSync(database, `${database}-set-aside-${now}`)
  cpSync(good, database, { recursive: true })
  rmSync(join(database, 'lock.mdb'), { force: true })
}
