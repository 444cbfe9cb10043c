import * as z from 'zod'

/** What becomes of a row, and what its reader can do about it. Every row has exactly one. */
export const fates = {
  in: { says: '导入', done: '已导入', advice: '' },
  held: { says: '导入，待政协机关先看', done: '已导入，待政协机关先看', advice: '像是举报或涉密的内容，政协机关看过以后才会进入清单。' },
  known: { says: '以前导入过', done: '以前导入过', advice: '不会重复导入。' },
  changed: { says: '工单号导入过，内容变了', done: '工单号导入过，内容变了', advice: '以前导入的那一条没有改动。如果是另一件事，请改一个工单号再导入。' },
  repeat: { says: '文件里重复', done: '文件里重复', advice: '和前面的一行是同一个工单（没有工单号的，内容、时间和议事室都一样），只导入前面那一行。' },
  empty: { says: '没有内容', done: '没有内容', advice: '请在表里补上诉求内容，再导入一次。' },
  tooLong: { says: '内容太长', done: '内容太长', advice: '一条最多 2000 字，系统不替您删减。请在表里精简，再导入一次。' },
  noRoom: { says: '找不到议事室', done: '找不到议事室', advice: '请核对街道、社区的写法，或者选一个“对不上时归到”的议事室。' },
  garbled: { says: '有乱码', done: '有乱码', advice: '这一行有认不出的字。请用 Excel 打开核对，另存为 .xlsx 再导入一次。' },
  badDate: { says: '时间看不懂', done: '时间看不懂', advice: '请写成 2026-11-21 08:30 这样，再导入一次。' },
} as const
export type Fate = keyof typeof fates
export const fateNames = Object.keys(fates) as Fate[]
export const fate = z.enum(fateNames as [Fate, ...Fate[]])

/** Came in, or will. */
export const comesIn = (one: Fate): boolean => one === 'in' || one === 'held'

export type Counts = Partial<Record<Fate, number>>
export const totalOf = (counts: Counts): number => Object.values(counts).reduce((sum, n) => sum + n, 0)
export const comingIn = (counts: Counts): number => (counts.in ?? 0) + (counts.held ?? 0)

export function added(all: readonly Counts[]): Counts {
  const sum: Counts = {}
  for (const counts of all) for (const name of fateNames) if (counts[name]) sum[name] = (sum[name] ?? 0) + (counts[name] ?? 0)
  return sum
}
export const countedBy = (rows: readonly { fate: Fate }[]): Counts => added(rows.map((row) => ({ [row.fate]: 1 })))
