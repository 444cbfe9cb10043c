import { refuse } from '../../src/domain/kernel/refusal'
import { readFile } from '../../src/domain/opinion/intake/hotlineContracts'
import type { HotlineImport } from '../../src/domain/opinion/intake/hotlineImport'
import { born } from '../runtime/born'
import { digest, type Desk } from '../runtime/desk'
import { folderOf } from '../runtime/photos'
import { errandRow } from '../runtime/hotline/workOffImport'
import { removeAll } from '../runtime/hotline/parts'
import { fulfil } from '../runtime/serve'
import { commit, find, is, isDuplicate } from '../runtime/store'
import { importView } from './importView'
import { keepLines } from './keepLines'
import { reachOf } from './places'

export default fulfil(readFile, async (desk, { key, file, name, room }) => {
  const reach = await reachOf(desk, room)
  // Its path says whose an upload is; nobody reads in what somebody else has uploaded.
  if (table.exec(file)?.[1] !== folderOf(desk.actor.openid)) throw refuse.noFile()
  const reading = digest(`${desk.actor.openid}|${key}`)
  const before = await readBefore(reading)
  if (before) return importView(desk, before)
  const _id = desk.id()
  const record: HotlineImport = {
    ...born(desk, 'import', { says: '读入表格', id: _id, note: name, evidence: { name, file } }),
    ...reach,
    ...(await keepLines(file, null, `${_id}/${desk.secret()}`)),
    reading,
    by: desk.actor.person?.name ?? '',
    owner: desk.actor.person?.id ?? '',
    name,
    file,
    mapping: null,
    plan: null,
    outcome: { parts: [], each: [] },
    through: 0,
    claimedUntil: 0,
    sheetOfFates: null,
  }
  return importView(desk, await storeOnce(desk, record))
})

const table = /^cloud:\/\/[\w.-]+\/tables\/([0-9a-f]{32})\/[\w-]{8,64}\.(?:xlsx|csv)$/

const readBefore = async (reading: string): Promise<HotlineImport | undefined> => (await find<HotlineImport>('imports', { where: { reading: is(reading) }, limit: 1 }))[0]

/** The phone asked twice: the first reading stays. */
async function storeOnce(desk: Desk, record: HotlineImport): Promise<HotlineImport> {
  try {
    await commit([{ add: [record], to: 'imports' }, { add: [errandRow(record._id, desk.now)], to: 'errands' }])
    return record
  } catch (error) {
    const before = isDuplicate(error) ? await readBefore(record.reading) : undefined
    if (!before) throw error
    await removeAll(record.parts)
    return before
  }
}
