import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCloud, type Collections } from '../../local-cloud/cloud'

const collections: Collections = { opinions: [{ name: 'byRoom', keys: { room: 1, n: 1 } }, { name: 'byReceipt', keys: { receipt: 1 }, unique: true }] }
const folder = mkdtempSync(join(tmpdir(), 'crash-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Writes as fast as it can until so many were said to be written and it is killed with no warning; answers all it was told. */
function writeUntilKilled(many: number): Promise<number[]> {
  const words = ['--import', 'tsx', join(__dirname, 'writeForever.ts'), join(folder, 'database'), JSON.stringify(collections)]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  let told = ''
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString()
    if (told.split('\n').length > many) child.kill('SIGKILL')
  })
  return new Promise(resolve => child.on('close', () => resolve(told.split('\n').slice(0, -1).map(Number))))
}

it('kill -9 in the middle of writing loses nothing that was acknowledged', async () => {
  const acknowledged = await writeUntilKilled(60)
  expect(acknowledged.length).toBeGreaterThanOrEqual(60)

  const cloud = await openCloud({ functionsDir: join(folder, 'none'), dataDir: folder, collections })
  const kept = cloud.data.all('opinions')
  const ids = new Set(kept.map(one => one._id))
  expect(acknowledged.filter(n => !ids.has(`o${n}`))).toEqual([])
  await cloud.close()

  const { Store } = await import('../../local-cloud/store/store')
  const store = new Store(join(folder, 'database'), collections, false)
  const counted = [0, 1, 2].map(room => store.count('opinions', { room: `r${room}` }))
  expect(counted.every(one => one.index === 'byRoom')).toBe(true)
  expect(counted.reduce((sum, one) => sum + one.total, 0)).toBe(kept.length)
  expect(kept.every(one => store.find('opinions', { filter: { receipt: one.receipt } }).documents[0]?._id === one._id)).toBe(true)
  await store.close()
})

it('a folder that cannot be used says so in Chinese', async () => {
  const blocked = join(folder, 'blocked')
  writeFileSync(blocked, 'not a folder')
  await expect(openCloud({ functionsDir: folder, dataDir: blocked, collections })).rejects.toThrow(/数据文件夹打不开/)
  const cloud = await openCloud({ functionsDir: folder, dataDir: join(folder, 'shared'), collections })
  await expect(openCloud({ functionsDir: folder, dataDir: join(folder, 'shared'), collections })).rejects.toThrow(/被另一个正在运行的程序占用/)
  await cloud.close()
})

it('an index declared later finds what was there before', async () => {
  const dataDir = join(folder, 'grown')
  const before = await openCloud({ functionsDir: folder, dataDir, collections: { opinions: [] } })
  before.data.insert('opinions', [{ _id: 'a', room: 'r1', receipt: 'A' }, { _id: 'b', room: 'r2', receipt: 'B' }])
  await before.close()
  const { Store } = await import('../../local-cloud/store/store')
  const store = new Store(join(dataDir, 'database'), collections, false)
  expect(store.find('opinions', { filter: { room: 'r2' } })).toMatchObject({ documents: [{ _id: 'b' }], examined: 1, index: 'byRoom' })
  await store.close()
})
