import * as z from 'zod'
import { contract } from '../../kernel/contract'
import { fileID, id, ref, submissionKey, written } from '../../kernel/text'
import { after, cans, on } from '../../kernel/view'
import { mapping } from './columns'
import { fate } from './fates'

const importers = ['clerk', 'office'] as const

const counted = z.array(z.object({ fate, says: z.string(), advice: z.string(), rows: z.number() }))

export const importView = z.object({
  id: z.string(),
  version: z.number(),
  status: z.string(),
  statusLabel: z.string(),
  name: z.string(),
  where: z.string(),
  by: z.string(),
  at: z.number(),
  sheet: z.string(),
  sheets: z.array(z.string()),
  top: z.array(z.object({ no: z.number(), cells: z.array(z.string()) })),
  /** Lines with something in them, header and titles among them. */
  lines: z.number(),
  /** Proposed, until somebody has said which column is what. */
  mapping,
  /** The names of the columns, as the chosen header has them. */
  heads: z.array(z.string()),
  /** What has become of the rows, or will. */
  fates: counted,
  rows: z.number(),
  comingIn: z.number(),
  through: z.number(),
  rooms: z.array(z.object({ name: z.string(), rows: z.number() })),
  roomsTotal: z.number(),
  can: cans,
})
export type ImportView = z.infer<typeof importView>

export const readFile = contract({
  name: 'intake.readFile',
  says: '读入 12345 导出的表格',
  by: importers,
  /** `room`: a clerk's own; null: the office, for its whole area. */
  input: z.strictObject({ key: submissionKey, file: fileID, name: written('文件名', 200), room: ref('room').nullable() }),
  output: importView,
})

export const readSheet = contract({
  name: 'intake.readSheet',
  says: '换一张工作表',
  by: importers,
  input: z.strictObject({ ...on, sheet: written('工作表', 100) }),
  output: importView,
})

export const checkImport = contract({
  name: 'intake.checkImport',
  says: '检查要导入的表格',
  by: importers,
  input: z.strictObject({ ...on, mapping }),
  output: importView,
})

export const startImport = contract({ name: 'intake.startImport', says: '开始导入', by: importers, input: z.strictObject(on), output: importView })
export const dropImport = contract({ name: 'intake.dropImport', says: '取消导入', by: importers, input: z.strictObject(on), output: importView })

/** Works on for some seconds and tells how far it has come; the clock goes on when nobody asks. */
export const continueImport = contract({ name: 'intake.continueImport', says: '继续导入', by: importers, input: z.strictObject({ id }), output: importView })
export const lookAtImport = contract({ name: 'intake.lookAtImport', says: '查看一次导入', by: importers, input: z.strictObject({ id }), output: importView })

export const imports = contract({
  name: 'intake.imports',
  says: '查看 12345 导入',
  by: importers,
  input: z.strictObject({ after }),
  output: z.object({
    items: z.array(z.object({ id: z.string(), name: z.string(), at: z.number(), by: z.string(), where: z.string(), status: z.string(), statusLabel: z.string(), rows: z.number(), comingIn: z.number(), through: z.number() })),
    next: after,
  }),
})

export const importRows = contract({
  name: 'intake.importRows',
  says: '查看每一行的去向',
  by: importers,
  input: z.strictObject({ id, fate, after }),
  output: z.object({
    items: z.array(z.object({ id: z.string(), no: z.number(), about: z.string().nullable(), ticket: z.string().nullable(), text: z.string(), room: z.string().nullable(), receipt: z.string().nullable(), opinion: z.string().nullable(), sameAs: z.number().nullable() })),
    next: after,
  }),
})

/** A spreadsheet with every row's fate; its address is good for ten minutes. */
export const importSheet = contract({
  name: 'intake.importSheet',
  says: '下载每一行的去向',
  by: importers,
  input: z.strictObject({ id }),
  output: z.object({ address: z.string(), name: z.string() }),
})
