import { request } from 'node:http'
import { Commits } from '../../local-cloud/store/commits'
import { stage, type Stage } from './stage'

let here: Stage
beforeAll(async () => {
  here = await stage()
  here.cloud.data.insert('opinions', [{ _id: 'lamp', text: '路灯坏了' }])
  here.cloud.files.put('kept/lamp.txt', Buffer.from('路灯'))
})
afterAll(() => here.leave())

const asked = JSON.stringify({ action: 'database.modifyDocument', collectionName: 'opinions', query: '{"_id":"lamp"}', data: '{"$set":{"text":"改过的"}}' })

function send(path: string, headers: Record<string, string> = {}, method = 'POST'): Promise<{ status: number | undefined; text: string }> {
  const { hostname, port } = new URL(here.cloud.url)
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers: { 'content-type': 'text/plain', ...headers } }, (response) => {
      let text = ''
      response.on('data', (chunk: Buffer) => { text += chunk.toString() })
      response.on('end', () => resolve({ status: response.statusCode, text }))
    })
    sent.on('error', reject)
    sent.end(method === 'POST' ? asked : undefined)
  })
}

describe('the wire between functions and the cloud', () => {
  const way = () => new URL(here.cloud.url).pathname

  it('is found by nobody who was not told the secret', async () => {
    for (const path of ['/admin', '/admin/story-1', '/x/admin', `/${'A'.repeat(32)}/admin`, `/${'字'.repeat(32)}/admin`, `${way()}x/..`])
      expect((await send(encodeURI(path))).status).toBe(404)
    expect((await send('/cos/kept/lamp.txt', {}, 'PUT')).status).toBe(404)
    expect(here.cloud.data.get('opinions', 'lamp')).toMatchObject({ text: '路灯坏了' })
  })

  it('does not listen to pages of a browser, not even with the secret', async () => {
    expect((await send(way(), { origin: 'https://elsewhere.example' })).status).toBe(403)
    expect((await send(way(), { origin: 'null' })).status).toBe(403)
    expect((await send(way(), { host: 'rebound.example' })).status).toBe(421)
    expect((await send('/files/kept/lamp.txt', { host: 'rebound.example' }, 'GET')).status).toBe(421)
    expect(here.cloud.data.get('opinions', 'lamp')).toMatchObject({ text: '路灯坏了' })
  })

  it('serves whoever was told it', async () => {
    expect(await send(way())).toMatchObject({ status: 200, text: expect.stringContaining('"updated":1') })
    expect(here.cloud.data.get('opinions', 'lamp')).toMatchObject({ text: '改过的' })
    expect(await send('/files/kept/lamp.txt', {}, 'GET')).toEqual({ status: 200, text: '路灯' })
  })

  it('answers a broken percent code as a wrong question', async () => {
    for (const path of ['/files/%', '/files/%E8', `${way()}/%zz`]) expect((await send(path, {}, 'GET')).status).toBe(400)
  })
})

it('a disk that takes nothing more is told in words until it takes something again', async () => {
  const told = jest.spyOn(console, 'error').mockImplementation(() => {})
  let full = true
  const root = { transactionSync: (job: () => void) => {
    job()
    if (full) throw new Error('No space left on device')
  } }
  const commits = new Commits(root as unknown as ConstructorParameters<typeof Commits>[0])
  await expect(commits.soon(() => 1)).rejects.toThrow('No space left')
  expect(commits.trouble).toMatch(/磁盘满了，写不进去。已经交上去的都还在/)
  full = false
  await expect(commits.soon(() => 2)).resolves.toBe(2)
  expect(commits.trouble).toBeNull()
  told.mockRestore()
})
