import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { CannotStart } from '../cannotStart'
import { holdFolder } from '../store/holdFolder'
import { goBack } from '../store/lastGood'

/** What the local cloud keeps in its folder; nothing else in there is ever removed. */
const kept = ['database', 'last-good', 'files', 'clock', 'real-time', 'half-filled']

/** Step by step: mkdirSync with `recursive` turns for ever in places such as /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}

/**
 * Looks before the long work whether the folder can be used, and empties it when asked to or when the last filling
 * was cut short; or brings back the last good state.
 */
export function prepareDataFolder(folder: string, fresh: boolean, back = false): void {
  try {
    makeFolder(join(folder, 'database'))
    writeFileSync(join(folder, '.probe'), '')
    rmSync(join(folder, '.probe'))
  } catch {
    throw new CannotStart(`数据文件夹不能写入：${folder}。请换一个能写的地方：npm start -- --data 文件夹`)
  }
  try {
    holdFolder(join(folder, 'database'))()
  } catch {
    throw new CannotStart(`数据文件夹正被另一个开着的议事堂使用：${folder}。请先在那个窗口按 Ctrl+C，或者换一个文件夹：npm start -- --data 文件夹（如果确定没有开着的，请删掉 ${join(folder, 'database', 'in-use')} 再试）`)
  }
  if (fresh || existsSync(join(folder, 'half-filled'))) for (const name of kept) rmSync(join(folder, name), { recursive: true, force: true })
  if (back) goBack(folder, Date.now())
}

/** Asked for once, a folder keeps it: who works with it in earnest is not to find a demonstration tomorrow. */
export function hasRealTime(folder: string, asked: boolean): boolean {
  const note = join(folder, 'real-time')
  if (asked) writeFileSync(note, '')
  return existsSync(note)
}
