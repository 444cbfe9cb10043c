import { copyFileSync, mkdtempSync, openSync, rmSync, statSync, truncateSync, unlinkSync, writeFileSync, writeSync, closeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCloud, type Collections } from '../../local-cloud/cloud'
import { prepareDataFolder } from '../../local-cloud/preview/dataFolder'

const collections: Collections = { opinions: [{ name: 'byRoom', keys: { room: 1 } }] }
const folder = mkdtempSync(join(tmpdir(), 'damaged-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const open = (dataDir: string) => openCloud({ functionsDir: join(folder, 'none'), dataDir, collections })
const many = Array.from({ length: 400 }, (_, n) => ({ _id: `o${n}`, room: `r${n % 7}`, text: '菜场北门的路灯坏了三天，晚上看不见。'.repeat(10) }))

/** 王敏的一天：写下了四百条，收好了。 */
async function aDay(name: string): Promise<{ dataDir: string; file: string }> {
  const dataDir = join(folder, name)
  const cloud = await open(dataDir)
  cloud.data.insert('opinions', many)
  await cloud.close()
  return { dataDir, file: join(dataDir, 'database', 'data.mdb') }
}

function overwrite(file: string, from: number, bytes: Buffer): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, bytes, 0, bytes.length, from)
  closeSync(handle)
}

const harms: Record<string, (file: string) => void> = {
  'its first pages are zeros': (file) => overwrite(file, 0, Buffer.alloc(8192)),
  'its first pages are rubbish': (file) => overwrite(file, 0, Buffer.alloc(8192, 'rubbish')),
  'it was cut short': (file) => truncateSync(file, Math.floor(statSync(file).size / 3)),
  'only its first page is left': (file) => truncateSync(file, 4096),
  'its middle is rubbish': (file) => overwrite(file, 4096 * 6, Buffer.alloc(4096 * 8, 0xa5)),
  'it was emptied': (file) => truncateSync(file, 0),
  'it is another file altogether': (file) => writeFileSync(file, '会议纪要\n'.repeat(100)),
  'it is gone': (file) => unlinkSync(file),
}

describe('a data file that was harmed is told in a sentence, and yesterday can be had again', () => {
  it.each(Object.keys(harms))('when %s', async (what) => {
    const { dataDir, file } = await aDay(what.replace(/ /g, '-'))
    harms[what]?.(file)
    await expect(open(dataDir)).rejects.toThrow(/^数据文件.*什么都没有改动。上一次好的内容还留着.*npm start -- --go-back/)

    prepareDataFolder(dataDir, false, true)
    const again = await open(dataDir)
    expect(again.data.count('opinions')).toBe(many.length)
    expect(again.data.get('opinions', 'o399')).toEqual(many[399])
    await again.close()
  })

  it('without a copy it says that there is none', async () => {
    const { dataDir, file } = await aDay('no-copy')
    rmSync(join(dataDir, 'last-good'), { recursive: true })
    truncateSync(file, 4096)
    await expect(open(dataDir)).rejects.toThrow(/也没有留下上一次好的内容/)
    expect(() => prepareDataFolder(dataDir, false, true)).toThrow(/没有留下上一次好的内容.*请去掉 --go-back/)
  })
})

it('the copy is the state of the last closing, and what was killed instead of closed is no damage', async () => {
  const { dataDir, file } = await aDay('killed')
  const running = await open(dataDir)
  running.data.insert('opinions', [{ _id: 'late', room: 'r1' }])
  const asKilled = join(folder, 'as-killed.mdb')
  copyFileSync(file, asKilled)
  await running.close()
  copyFileSync(asKilled, file)
  const after = await open(dataDir)
  expect(after.data.get('opinions', 'late')).toEqual({ _id: 'late', room: 'r1' })
  await after.close()
})
