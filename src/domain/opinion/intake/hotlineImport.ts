import { lifecycle } from '../../kernel/lifecycle'
import type { Stored } from '../../kernel/record'
import type { Counts } from './fates'
import type { Mapping } from './columns'

const importers = ['clerk', 'office'] as const

/** A spreadsheet exported from the 12345 system, on its way to becoming opinions. Until it is started nothing has come in. */
export const importLife = lifecycle({
  name: '12345 导入',
  start: 'read',
  states: { read: '待对列', checked: '待确认', running: '导入中', done: '已完成', dropped: '已取消' },
  moves: {
    readSheet: { from: ['read', 'checked'], to: 'read', by: importers, needs: { sheet: '工作表' }, says: '换一张工作表' },
    checkImport: { from: ['read', 'checked'], to: 'checked', by: importers, needs: { mapping: '哪一列是什么' }, says: '检查' },
    startImport: { from: 'checked', to: 'running', by: importers, needs: { plan: '检查结果' }, says: '开始导入' },
    dropImport: { from: ['read', 'checked'], to: 'dropped', by: importers, says: '取消导入' },
    finish: { from: 'running', to: 'done', by: ['road'], says: '导入完成' },
    expire: { from: ['read', 'checked'], to: 'dropped', by: ['road'], says: '放久了，自动取消' },
  },
})
export type ImportStatus = keyof typeof importLife.states

/** 12345 exports hold names and telephone numbers: a file that nobody confirms is thrown away after this many days. */
export const keepDays = 7
export const rowsMost = 50_000
export const columnsMost = 256
export const fileMost = 40 * 1024 * 1024
/** Rows in one stored part of the file; a run that is cut off begins its part anew. */
export const partRows = 1000

/** One of the first lines of a sheet, with its number as Excel counts. */
export interface Line {
  no: number
  cells: readonly string[]
}

export interface HotlineImport extends Stored {
  status: ImportStatus
  /** Digest of who and the phone's key; unique, so that a second try finds the first. */
  reading: string
  /** The clerk's own room; null when the office imports for its whole area. */
  room: string | null
  area: string
  areas: readonly string[]
  by: string
  owner: string
  /** The file's name as it was chosen. */
  name: string
  /** As uploaded; gone once it is imported or dropped. */
  file: string
  sheets: readonly string[]
  sheet: string
  /** The first lines, clipped, to choose the header among. */
  top: readonly Line[]
  /** Lines with something in them, header and titles among them. */
  lines: number
  /** Where the lines are kept, part by part. */
  parts: readonly string[]
  mapping: Mapping | null
  /** Every row with what will become of it, part by part; made by checking, followed by running. */
  plan: { parts: readonly string[]; counts: Counts; each: readonly Counts[]; rooms: readonly { name: string; rows: number }[]; digest: string } | null
  /** What became of the rows of each part that is through. */
  outcome: { parts: readonly string[]; each: readonly Counts[] }
  /** Parts that are through; written only by whoever found the number as it was. */
  through: number
  /** Whoever works on it now has it until then; another may take over afterwards. */
  claimedUntil: number
  /** The spreadsheet of fates, once somebody has asked for it. */
  sheetOfFates: string | null
}
