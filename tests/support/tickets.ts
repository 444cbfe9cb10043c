import { createHash } from 'node:crypto'
import { openidOf } from '../../local-cloud/demo/people'

export const head = ['工单编号', '来电时间', '来电人', '联系电话', '诉求标题', '诉求内容', '所属街道', '所属社区', '承办单位']
/** A ticket as 12345 exports it; what a test does not care about is filled in. */
export const ticket = (no: number, text: string, more: { village?: string; called?: string; id?: string } = {}): string[] =>
  [more.id ?? `GD20261101${String(no).padStart(6, '0')}`, more.called ?? '2026-11-01 08:30:00', '秦某', '13800138000', '', text, '望江街道', more.village ?? '幸福里社区', '区城市管理局']

const folderOf = (who: string): string => createHash('sha256').update(`photos of ${openidOf(who)}`).digest('hex').slice(0, 32)
/** Where the phone of `who` may put a spreadsheet, and the next photo. */
export const uploadPath = (who: string, name: string, kind: 'xlsx' | 'csv' = 'xlsx'): string => `tables/${folderOf(who)}/${name}.${kind}`
let photos = 0
export const photoPath = (who: string): string => `photos/${folderOf(who)}/paper-${String((photos += 1)).padStart(8, '0')}.jpg`
