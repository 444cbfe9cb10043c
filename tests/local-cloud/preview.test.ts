import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as rawRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareDataFolder } from '../../local-cloud/preview/dataFolder'
import { readFlags } from '../../local-cloud/preview/flags'
import { startPreview, type PreviewOptions, type RunningPreview } from '../../local-cloud/preview/startPreview'

const folder = mkdtempSync(join(tmpdir(), 'preview-'))
const h5Dir = join(folder, 'h5')
const functionsDir = join(folder, 'functions')
const digest = '0a1b2c3d'

const listener = `
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
exports.main = async ({ act, text }) => {
  if (act === 'fall') throw new Error('摔了一跤')
  if (act === 'what time') return new Date().toISOString()
  return { heard: text, from: cloud.getWXContext().OPENID }
}`

const noticeBoard = `
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
exports.main = async ({ path, httpMethod, queryStringParameters }) => ({
  statusCode: path.endsWith('/teapot') ? 418 : 200, headers: { 'content-type': 'text/plain; charset=utf-8', etag: '"1"' },
  body: [httpMethod, path, queryStringParameters.room, cloud.getWXContext().OPENID, cloud.getWXContext().SOURCE].join(' '), isBase64Encoded: false,
})`

const options: PreviewOptions = {
  h5Dir, functionsDir, collections: { points: [] },
  people: [{ openid: 'wang-min', name: '王敏', as: '幸福里 专人', phone: 'staff', start: '/staff/desk/index' }],
  holders: { resident: 'zhang-guifang', member: 'wang-jianguo', staff: 'wang-min' },
  scene: 'market-gate', codePage: 'resident/speak/index', templates: { t1: '会议通知' }, web: ['board'],
  placeOf: (_, scene) => (scene === 'market-gate' ? { room: '幸福里议事室', point: '菜场北门' } : null),
}

let here: RunningPreview
beforeAll(async () => {
  mkdirSync(join(h5Dir, 'js'), { recursive: true })
  writeFileSync(join(h5Dir, 'index.html'), '<!doctype html><head><meta charset="utf-8"><script src="./js/app.js"></script></head><div id="app"></div>')
  writeFileSync(join(h5Dir, 'js', `app.${digest}.js`), `/* ${'议事堂 '.repeat(2000)} */`)
  mkdirSync(join(functionsDir, 'opinion'), { recursive: true })
  writeFileSync(join(functionsDir, 'opinion', 'index.js'), listener)
  mkdirSync(join(functionsDir, 'board'), { recursive: true })
  writeFileSync(join(functionsDir, 'board', 'index.js'), noticeBoard)
  here = await startPreview(options)
})
afterAll(async () => {
  await here.close()
  rmSync(folder, { recursive: true, force: true })
})

const visit = (path: string, more: RequestInit = {}) => fetch(here.url + path, { redirect: 'manual', ...more })
const post = (path: string, body: unknown, openid = 'zhang-guifang') =>
  visit(path, { method: 'POST', headers: { 'x-local-openid': openid, 'content-type': 'application/json' }, body: JSON.stringify(body) })
const ask = async (data: object, openid?: string) => (await post('/local/call/opinion', { data }, openid)).json() as Promise<Record<string, unknown>>

/** As it stands on the wire: fetch would tidy the path up. */
const raw = (path: string, headers: Record<string, string> = {}) => new Promise<number | undefined>((resolve, reject) => {
  const { hostname, port } = new URL(here.url)
  rawRequest({ hostname, port, path, headers }, (response) => {
    response.resume()
    resolve(response.statusCode)
  }).on('error', reject).end()
})

describe('a function that answers visits over HTTP', () => {
  it('is told method, path and query, and no openid; its answer is sent as it stands', async () => {
    const answer = await visit('/http/board/feed.json?room=r1')
    expect([answer.status, answer.headers.get('etag'), await answer.text()]).toEqual([200, '"1"', 'GET /board/feed.json r1  wx_http'])
    const tea = await visit('/http/board/teapot', { method: 'POST', body: 'x' })
    expect([tea.status, (await tea.text()).slice(0, 4)]).toEqual([418, 'POST'])
  })

  it('is one of those named; the others stay behind their phones', async () => {
    expect((await visit('/http/opinion/feed.json')).status).toBe(404)
    expect((await visit('/http/nobody')).status).toBe(404)
  })
})

describe('a phone in the browser', () => {
  it('puts the stand-in for WeChat before the first script of the built page', async () => {
    const page = await (await visit('/phone/zhang-guifang/')).text()
    expect(page).toMatch(/<meta charset="utf-8"><script src="\/local\/wx\.js" data-openid="zhang-guifang"[^>]*><\/script><script src="\.\/js\/app\.js">/)
    expect((await visit('/phone/zhang-guifang')).headers.get('location')).toBe('/phone/zhang-guifang/')
    expect((await visit('/phone/%3Cscript%3E/')).status).toBe(404)
  })

  it('shows a page that was built anew without a restart', async () => {
    const place = join(h5Dir, 'index.html')
    writeFileSync(place, '<!doctype html><title>新的</title>')
    expect(await (await visit('/phone/zhang-guifang/')).text()).toContain('<title>新的</title>')
  })

  it('sends hashed files small and once for all', async () => {
    const script = await visit(`/phone/zhang-guifang/js/app.${digest}.js`, { headers: { 'accept-encoding': 'br' } })
    expect(script.headers.get('cache-control')).toContain('immutable')
    expect(script.headers.get('content-type')).toContain('text/javascript')
    expect(Number(script.headers.get('content-length'))).toBeLessThan(500)
    expect(await script.text()).toContain('议事堂')
    const head = await visit(`/phone/zhang-guifang/js/app.${digest}.js`, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  it('lets no path lead out of the build', async () => {
    writeFileSync(join(folder, 'secret.txt'), '不给看')
    for (const path of ['/phone/x/../../secret.txt', '/phone/x/..%2fsecret.txt', '/phone/x/%2e%2e/%2e%2e/secret.txt', '/phone/x/js/..%2f..%2fsecret.txt', '/phone/x//etc/passwd', '/phone/x/%00', '/local/../../package.json'])
      expect([path, await raw(path)]).toEqual([path, 404])
  })

  it('is given the scripts it needs', async () => {
    for (const path of ['/local/wx.js', '/local/desk.js']) {
      const script = await visit(path)
      expect(script.status).toBe(200)
      expect((await script.text()).length).toBeGreaterThan(1000)
    }
  })
})

describe('the code at the door', () => {
  it('gives a phone that scans it a name of its own and opens the page where one speaks', async () => {
    const first = await visit('/r/market-gate')
    const openid = /local-openid=([^;]+); .*HttpOnly; SameSite=Lax/.exec(first.headers.get('set-cookie') ?? '')?.[1]
    expect(first.headers.get('location')).toBe(`/phone/${openid}/#/resident/speak/index?scene=market-gate`)
    const again = await visit('/r/market-gate', { headers: { cookie: `local-openid=${openid}` } })
    expect(again.headers.get('set-cookie')).toBeNull()
    expect(again.headers.get('location')).toBe(first.headers.get('location'))
  })

  it('of no room still opens the page, which says so', async () => {
    expect((await visit('/r/nowhere')).headers.get('location')).toMatch(/^\/phone\/visitor-[\w-]+\/#\/resident\/speak\/index\?scene=nowhere$/)
  })

  it('can be printed', async () => {
    expect((await visit('/local/code/market-gate.png')).headers.get('content-type')).toBe('image/png')
    expect(await (await visit('/local/poster/market-gate')).text()).toContain('幸福里议事室')
    expect((await visit('/local/poster/nowhere')).status).toBe(404)
  })
})

describe('a call', () => {
  it('of 张桂芳 arrives as hers and is seen on the desk', async () => {
    expect(await ask({ act: 'speak', text: '路灯坏了' })).toEqual({ result: { heard: '路灯坏了', from: 'zhang-guifang' } })
    const [latest] = (await (await visit('/local/journal')).json()) as Record<string, unknown>[]
    expect(latest).toMatchObject({ fn: 'opinion', act: 'speak', openid: 'zhang-guifang', error: null })
  })

  it('that fails is told the way WeChat tells it', async () => {
    expect(await ask({ act: 'fall' })).toMatchObject({ errCode: -404011, errMsg: expect.stringContaining('摔了一跤') })
    expect(await (await post('/local/call/nobody', { data: {} })).json()).toMatchObject({ errCode: -501000 })
  })

  it('is refused without a phone, without JSON, too large, and from another site', async () => {
    expect((await visit('/local/call/opinion', { method: 'POST', body: '{}' })).status).toBe(400)
    expect((await visit('/local/call/opinion', { method: 'POST', headers: { 'x-local-openid': 'a' }, body: '[1' })).status).toBe(400)
    expect((await post('/local/call/opinion', { data: { text: '长'.repeat(100_000) } })).status).toBe(413)
    expect((await visit('/local/tick', { method: 'POST', headers: { origin: 'https://elsewhere.example' } })).status).toBe(403)
    expect(await raw('/local/inbox', { host: 'rebound.example' })).toBe(421)
    expect((await visit('/local/call/opinion')).status).toBe(405)
  })
})

describe('what a phone sends', () => {
  const upload = (path: string, bytes: Buffer) =>
    visit(`/local/upload?path=${encodeURIComponent(path)}`, { method: 'POST', headers: { 'x-local-openid': 'zhang-guifang' }, body: new Uint8Array(bytes) })

  it('is kept once and shown, never run', async () => {
    expect(await (await upload('opinions/lamp.jpg', Buffer.from('a photo'))).json()).toEqual({ fileID: expect.stringMatching(/^cloud:\/\/.*opinions\/lamp\.jpg$/) })
    const shown = await visit('/files/opinions/lamp.jpg')
    expect([await shown.text(), shown.headers.get('content-type'), shown.headers.get('content-security-policy')]).toEqual(['a photo', 'image/jpeg', 'sandbox'])
    expect((await upload('opinions/lamp.jpg', Buffer.from('another'))).status).toBe(403)
  })

  it('is refused when it is too large or oddly named', async () => {
    const large = await upload('opinions/film.jpg', Buffer.alloc(50 * 1024 * 1024 + 1))
    expect([large.status, await large.json()]).toEqual([413, { errCode: -413, errMsg: '内容太大，最多 50 MB' }])
    for (const name of ['../x.jpg', '/x.jpg', 'a//b.jpg', '', 'a/<b>.jpg']) expect((await upload(name, Buffer.from('x'))).status).toBe(400)
  })

  it('is refused when all uploads together have taken their room', async () => {
    const before = here.cloud.files.bytes
    here.cloud.files.bytes = 2 * 1024 * 1024 * 1024
    const refused = await upload('opinions/more.jpg', Buffer.from('x'))
    expect([refused.status, await refused.json()]).toEqual([507, { errCode: -507, errMsg: expect.stringContaining('2 GB 已经用完') }])
    here.cloud.files.bytes = before
    await upload('opinions/more.jpg', Buffer.from('four'))
    expect(here.cloud.files.bytes).toBe(before + 4)
  })

  it('is told on every phone when the disk takes nothing', async () => {
    const well = await post('/local/call/opinion', { data: {} })
    expect(well.headers.get('x-local-trouble')).toBeNull()
    const trouble = jest.spyOn(here.cloud, 'trouble').mockReturnValue('磁盘满了')
    const ill = await post('/local/call/opinion', { data: {} })
    expect(decodeURIComponent(ill.headers.get('x-local-trouble') ?? '')).toBe('磁盘满了')
    trouble.mockRestore()
  })

  it('is answered in words when its address is broken', async () => {
    for (const path of ['/files/%', '/files/%E8%', '/phone/x/%zz', '/r/%', '/local/poster/%zz']) expect(await raw(path)).toBe(400)
  })

  it('consents to messages', async () => {
    for (const refused of [['t2'], []]) await post('/local/subscribe', { accepted: ['t1'], refused }, 'wang-min')
    expect(here.cloud.quota.left('wang-min', 't1')).toBe(2)
    expect(here.cloud.quota.left('wang-min', 't2')).toBe(0)
    expect((await post('/local/subscribe', { accepted: 't1' })).status).toBe(400)
  })
})

describe('the desk', () => {
  it('moves time on for the functions and tells what time it is', async () => {
    const day = 86_400_000
    const before = here.cloud.now()
    const { now, machine } = (await (await post('/local/travel', { ms: day })).json()) as { now: number; machine: number }
    expect([now >= before + day, now <= here.cloud.now(), machine <= Date.now()]).toEqual([true, true, true])
    const { result } = await ask({ act: 'what time' })
    expect(Date.parse(String(result))).toBeGreaterThanOrEqual(before + day)
    for (const ms of [-1, 0, 'a', 1e15]) expect((await post('/local/travel', { ms })).status).toBe(400)
  })

  it('hears of every call as it happens', async () => {
    const stop = new AbortController()
    const events = await visit('/local/events', { signal: stop.signal })
    const reader = events.body?.getReader()
    await reader?.read()
    await ask({ act: 'speak', text: '喂' })
    expect(Buffer.from((await reader?.read())?.value ?? []).toString()).toBe('data: called\n\n')
    stop.abort()
  })

  it('takes in functions that were built anew', async () => {
    writeFileSync(join(functionsDir, 'opinion', 'index.js'), listener.replace('heard: text', "heard: '新的'"))
    await post('/local/reload', {})
    expect(await ask({ act: 'speak', text: '喂' })).toMatchObject({ result: { heard: '新的' } })
  })

  it('says in Chinese that a page is not there', async () => {
    const page = await visit('/nothing', { headers: { accept: 'text/html' } })
    expect([page.status, await page.text()]).toEqual([404, expect.stringContaining('没有这个页面')])
  })
})

describe('what cannot start says why and what to do', () => {
  it('a busy port', async () => {
    const port = Number(new URL(here.url).port)
    await expect(startPreview({ ...options, port })).rejects.toThrow(`端口 ${port} 已经被占用（可能议事堂已经开着）。请关掉占用它的程序，或者换一个端口：npm start -- --port ${port + 1}`)
  })

  it('a folder that cannot be written, or is in use', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    if (process.platform === 'linux') expect(() => prepareDataFolder('/proc/nobody/writes/here', false)).toThrow(/数据文件夹不能写入/)
    expect(() => prepareDataFolder(join(file, 'data'), false)).toThrow(/数据文件夹不能写入：.*请换一个能写的地方/)
    const dataDir = join(folder, 'kept')
    const open = await startPreview({ ...options, dataDir })
    expect(() => prepareDataFolder(dataDir, true)).toThrow(/正被另一个开着的议事堂使用/)
    await open.close()
  })

  it('a flag nobody knows, a port that is none', () => {
    expect(() => readFlags(['--prot', '3000'], '/')).toThrow(/不认识的选项：--prot/)
    expect(() => readFlags(['--port', 'abc'], '/')).toThrow(/端口应当是/)
    expect(() => readFlags(['--port'], '/')).toThrow(/--port 后面要写一个值/)
    expect(readFlags(['--lan', '--no-build', '--data', 'x'], '/here')).toMatchObject({ lan: true, fresh: false, build: false, port: 3000, dataDir: '/here/x' })
  })
})

describe('what is kept', () => {
  it('outlives a restart, the time that was moved on too; --fresh forgets it and touches nothing else', async () => {
    const dataDir = join(folder, 'lasting')
    const layOut = jest.fn(async (cloud: RunningPreview['cloud']) => void cloud.data.insert('points', [{ _id: 'market-gate' }]))
    const first = await startPreview({ ...options, dataDir, layOut })
    await fetch(`${first.url}/local/travel`, { method: 'POST', body: '{"ms":60000}' })
    const left = first.cloud.now()
    await first.close()
    writeFileSync(join(dataDir, 'notes.txt'), '我自己的')

    prepareDataFolder(dataDir, false)
    const second = await startPreview({ ...options, dataDir, layOut })
    expect(layOut).toHaveBeenCalledTimes(1)
    expect(second.cloud.now()).toBeGreaterThanOrEqual(left)
    await second.close()

    prepareDataFolder(dataDir, true)
    const third = await startPreview({ ...options, dataDir })
    expect(third.cloud.data.isEmpty()).toBe(true)
    await third.close()
    expect((await import('node:fs')).existsSync(join(dataDir, 'notes.txt'))).toBe(true)
  })

  it('is laid out again when the first time was cut short', async () => {
    const { marking } = await import('../../local-cloud/preview/startPreview')
    const dataDir = join(folder, 'cut-short')
    const cut = await startPreview({ ...options, dataDir })
    await expect(marking(dataDir, async () => {
      cut.cloud.data.insert('points', [{ _id: 'half' }])
      throw new Error('killed')
    })).rejects.toThrow('killed')
    await cut.close()
    prepareDataFolder(dataDir, false)
    const again = await startPreview({ ...options, dataDir })
    expect(again.cloud.data.isEmpty()).toBe(true)
    await again.close()
  })
})
