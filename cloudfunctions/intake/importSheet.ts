import { unzipSync, zipSync } from 'fflate'
import { XlsxStreamWriter } from 'hucre/xlsx'
import { importSheet } from '../../src/domain/opinion/intake/hotlineContracts'
import { fates } from '../../src/domain/opinion/intake/fates'
import { beginning } from '../../src/domain/opinion/intake/hotlineRow'
import type { HotlineImport } from '../../src/domain/opinion/intake/hotlineImport'
import { refuse } from '../../src/domain/kernel/refusal'
import type { Desk } from '../runtime/desk'
import { readPart } from '../runtime/hotline/parts'
import { told, type Planned, type Told } from '../runtime/hotline/rows'
import { quoteTexts } from '../runtime/quoteTexts'
import { fulfil } from '../runtime/serve'
import { touched } from '../runtime/store'
import { addressesOf, putFile } from '../runtime/wechat'
import { fatesOf } from './importRows'
import '../runtime/deflateRaw'

const goodFor = 600

/** Every row of the file with its fate. As .xlsx, whose texts stay texts: a word that begins with = is never reckoned. */
export default fulfil(importSheet, async (desk, { id }) => {
  const record = await desk.read<HotlineImport>('imports', id)
  const file = record.sheetOfFates ?? (await written(desk, record))
  // While it may still change it is made anew each time.
  if (record.status === 'done' && record.sheetOfFates === null) await touched('imports', id, { sheetOfFates: file })
  const [address] = await addressesOf([file], goodFor)
  if (!address) throw refuse.notFound()
  return { address, name: `${record.name.replace(/\.\w{1,5}$/, '')}-每行去向.xlsx` }
})

async function written(desk: Desk, record: HotlineImport): Promise<string> {
  const sheet = new XlsxStreamWriter({
    name: '每行去向',
    columns: [['行号', 8], ['工单编号', 22], ['去向', 20], ['说明', 50], ['议事室', 20], ['受理编号', 12], ['内容（开头）', 60]].map(([header, width]) => ({ header: String(header), width: Number(width) })),
  })
  for (const part of fatesOf(record).parts) {
    for (const row of await readPart<Told | Planned>(part)) sheet.addRow(await cells(desk, record, 'submission' in row ? told(row, beginning) : row))
  }
  return putFile(`imports/${record._id}/${desk.secret()}.xlsx`, quoted(await sheet.finish()))
}

function quoted(bytes: Uint8Array): Buffer {
  const inside = unzipSync(bytes)
  quoteTexts(inside)
  return Buffer.from(zipSync(inside))
}

async function cells({ directory }: Desk, { status }: HotlineImport, row: Told) {
  const { says, done, advice } = fates[row.fate]
  const room = row.room === null ? '' : ((await directory.room(row.room))?.name ?? '')
  const why = [row.sameAs === null ? '' : `和第 ${row.sameAs} 行重复。`, row.about === null ? '' : `表里写的是“${row.about}”。`, advice].join('')
  return [row.no, row.ticket ?? '', status === 'checked' ? says : done, why, room, row.receipt ?? '', row.text]
}
