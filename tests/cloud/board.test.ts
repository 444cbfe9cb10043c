import { JSDOM } from 'jsdom'
import * as board from '@/domain/board/contracts'
import * as opinion from '@/domain/opinion/contracts'
import * as behalf from '@/domain/opinion/intake/behalf'
import * as topic from '@/domain/topic/contracts'
import { jpeg } from '../support/pictures'
import { rehearse } from '../support/rehearsed'
import { roadOf } from '../support/road'
import { soak } from '../support/soak'
import { liJianguo, linYue, newKey, oldChen, town, uploadedBy, wangMin, zhangGuifang, zhouZhiqiang, type Town } from '../support/town'

const texts = { [zhangGuifang]: '三号楼没有电梯，我下不了楼，想加装电梯。', [oldChen]: '支持三号楼加装电梯。' }
const written = { title: '三号楼装电梯', body: '三号楼的住户想装电梯，正在一起商量怎么装、钱怎么分。', result: null, photos: [], shareable: false }
const xingfuli = { kind: 'room', id: 'room-xingfuli' } as const

let there: Town
beforeEach(async () => {
  there = await town()
  rehearse(there)
})

const draft = (id: string, more: object = {}, who = wangMin) => there.must(who, board.draft, { key: newKey(), topic: id, ...written, ...more })
const on = ({ id, version }: { id: string; version: number }) => ({ id, version })
const publish = async ({ id, version }: { id: string; version: number }, who = liJianguo) => there.must(who, board.publish, { id, version })
const confirmed = () => roadOf(there).confirmed(texts)
const onBoard = async (place: typeof xingfuli | { kind: 'area'; id: string } | null = null) => (await there.must('passer-by', board.list, { place, after: null })).items

interface WebAnswer { statusCode: number; headers: Record<string, string>; body: string }
const visit = (path: string, query: Record<string, string> = {}, more: { method?: string; headers?: Record<string, string> } = {}) =>
  there.cloud.call('board', { path: `/board${path}`, httpMethod: more.method ?? 'GET', headers: { host: 'yst.example.cn', ...more.headers }, queryStringParameters: query }, { source: 'wx_http' }) as Promise<WebAnswer>
const feedJson = async (query: Record<string, string> = {}) => JSON.parse((await visit('/feed.json', query)).body) as { title: string; next_url?: string; feed_url: string; items: { id: string; title: string; content_text: string; url: string; tags: string[] }[] }

describe('from a topic to the board', () => {
  test('Wang Min writes it, Li Jianguo looks it over, and a passer-by reads it with the road it has come', async () => {
    const { must, refusal } = there
    const id = await confirmed()
    const bulletin = await draft(id)
    expect(await onBoard()).toEqual([])
    await expect(refusal('passer-by', board.read, { id: bulletin.id })).resolves.toMatch('没有找到')
    await expect(refusal(wangMin, board.publish, on(bulletin))).resolves.toMatch('要由另一位同志来做')
    expect(there.cloud.data.all('notices')).toEqual(expect.arrayContaining([expect.objectContaining({ person: '0-convener-xingfuli', body: '公开栏等您审核' })]))
    const out = await publish(bulletin)
    expect(out).toMatchObject({ statusLabel: '已公开', writer: '王敏', reviewer: '李建国' })
    const [line] = await onBoard(xingfuli)
    expect(line).toMatchObject({ title: '三号楼装电梯', stage: { word: 'topic', label: '列为议题' }, room: { name: '幸福里议事室' } })
    const read = await must('passer-by', board.read, { id: bulletin.id })
    expect(read.road.filter(({ done }) => done).map(({ label, at }) => [label, at !== null])).toEqual([['有人提出来', true], ['确定一起商量', true]])
    // Two people: so few are not counted in public.
    expect(read.together).toBeNull()
  })

  test('the stage follows the topic without anybody writing it again', async () => {
    const road = roadOf(there)
    const id = await road.researched(texts)
    await publish(await draft(id))
    await road.opened(id)
    expect((await onBoard())[0]?.stage.label).toBe('开会商量')
  })

  test('it stands on the board of its room and of every area around it, and on no other', async () => {
    await publish(await draft(await confirmed()))
    expect(await onBoard(xingfuli)).toHaveLength(1)
    for (const id of ['wangjiang', 'linjiang', 'jiangzhou']) expect(await onBoard({ kind: 'area', id })).toHaveLength(1)
    expect(await onBoard({ kind: 'area', id: 'yugang' })).toEqual([])
    const { around } = await there.must('passer-by', board.list, { place: { kind: 'scene', id: 'xingfuli-2' }, after: null })
    expect(around.map(({ kind, name }) => [kind, name])).toEqual([['room', '幸福里议事室'], ['area', '望江街道'], ['area', '临江区'], ['area', '江州市']])
    await expect(there.refusal('passer-by', board.list, { place: { kind: 'room', id: 'nowhere' }, after: null })).resolves.toMatch('没有找到这个地方')
  })

  test('before the party organisation has confirmed the topic nothing about it is told', async () => {
    const { id } = await roadOf(there).drafted(texts)
    await expect(there.refusal(wangMin, board.draft, { key: newKey(), topic: id, ...written })).resolves.toMatch('还不能公开')
  })

  test('whoever changed it may not publish it either; the party organisation and the office may', async () => {
    const { must, refusal } = there
    const bulletin = await draft(await confirmed())
    const changed = await must(liJianguo, board.amend, { id: bulletin.id, version: bulletin.version, ...written, title: '三号楼的电梯' })
    await expect(refusal(liJianguo, board.publish, on(changed))).resolves.toMatch('要由另一位同志来做')
    const asked = await must(linYue, board.askChange, { id: changed.id, version: changed.version, reason: '写清楚哪天商量的' })
    expect(asked.diary.at(-1)).toMatchObject({ says: '请改一改', by: '林悦', note: '写清楚哪天商量的' })
    expect(await publish(asked, zhouZhiqiang)).toMatchObject({ reviewer: '周志强', title: '三号楼的电梯' })
  })

  test('two look it over at once: the second is told who was faster', async () => {
    const bulletin = await draft(await confirmed())
    await publish(bulletin)
    await expect(there.refusal(zhouZhiqiang, board.publish, on(bulletin))).resolves.toMatch('李建国刚刚办过')
  })

  test('the answer got lost and Wang Min sends the same once more: it is there once', async () => {
    const id = await confirmed()
    const key = newKey()
    const [first, second] = [await draft(id, { key }), await draft(id, { key })]
    expect(second.id).toBe(first.id)
    expect(there.cloud.data.count('bulletins')).toBe(1)
  })
})

describe('what never gets onto the board', () => {
  test('a resident’s own words, whoever has overlooked them', async () => {
    const { refusal } = there
    const copied = await draft(await confirmed(), { body: '有居民说三号楼没有电梯，我下不了楼。' })
    expect(copied.concerns).toEqual([{ kind: 'copied', words: '三号楼没有电梯我下不了楼' }])
    await expect(refusal(liJianguo, board.publish, on(copied))).resolves.toMatch('和居民的原话一样')
  })

  test('a telephone number, and the name of somebody on whose behalf it was written down', async () => {
    const { must, refusal } = there
    const heard = await must(wangMin, behalf.record, { key: newKey(), room: 'room-xingfuli', way: 'visit', text: '也想装', photos: [], of: '孙桂兰', phone: null, agreed: true })
    const id = await confirmed()
    await must(wangMin, opinion.adopt, { id: heard.id, version: 1, topic: id })
    await expect(refusal(liJianguo, board.publish, on(await draft(id, { body: '有事找 138 0013 8000。' })))).resolves.toMatch('像是电话')
    await expect(refusal(liJianguo, board.publish, on(await draft(id, { result: '孙桂兰很满意。' })))).resolves.toMatch('是反映人留的名字')
  })

  test('what WeChat’s content check marks; and when the check is down, it waits', async () => {
    let down = false
    there = await town({ forbiddenWords: ['代开发票'], fault: ({ action }) => (down && action === 'security.msgSecCheck' ? 'before' : undefined) })
    const id = await confirmed()
    await expect(there.refusal(liJianguo, board.publish, on(await draft(id, { body: '本室也代开发票。' })))).resolves.toMatch('内容检查没有通过')
    const good = await draft(id)
    down = true
    await expect(there.refusal(liJianguo, board.publish, on(good))).resolves.toMatch('过一会儿再公开')
    down = false
    await publish(good)
  })

  test('a photo nobody has said yes to, or that is somebody else’s', async () => {
    const { refusal, must } = there
    const id = await confirmed()
    const photo = await uploadedBy(there, wangMin, jpeg())
    const input = { key: newKey(), topic: id, ...written, photos: [photo] }
    await expect(refusal(wangMin, board.draft, input)).resolves.toMatch('没有能认出来的人')
    await expect(refusal(wangMin, board.draft, { ...input, photos: [await uploadedBy(there, oldChen, jpeg())], shareable: true })).resolves.toMatch('自己的手机')
    const bulletin = await must(wangMin, board.draft, { ...input, shareable: true })
    expect(bulletin.photos[0]?.file).toMatch(/\/kept\//)
    // Changing a word keeps the photo as it is.
    const changed = await must(wangMin, board.amend, { id: bulletin.id, version: bulletin.version, ...written, photos: bulletin.photos.map(({ file }) => file), shareable: true })
    expect(changed.photos[0]?.file).toBe(bulletin.photos[0]?.file)
    await publish(changed)
    expect((await must('passer-by', board.read, { id: bulletin.id })).pictures).toEqual([expect.stringMatching(/^http.*\/kept\//)])
  })

  test('clerks of other rooms, members and residents write nothing', async () => {
    const id = await confirmed()
    for (const who of ['clerk-matou', 'member-1', oldChen]) await expect(there.refusal(who, board.draft, { key: newKey(), topic: id, ...written })).resolves.toMatch(/没有找到|您的身份/)
  })
})

describe('off the board again', () => {
  test('what is withdrawn is gone at once, everywhere, and may be written anew', async () => {
    const { must, refusal } = there
    const out = await publish(await draft(await confirmed()))
    expect((await feedJson()).items).toHaveLength(1)
    const gone = await must(zhouZhiqiang, board.withdraw, { id: out.id, version: out.version, reason: '数目写错了' })
    expect(await onBoard(xingfuli)).toEqual([])
    expect((await feedJson()).items).toEqual([])
    expect((await visit('/feed.xml')).body).not.toContain(out.id)
    expect((await visit(`/bulletin/${out.id}`)).statusCode).toBe(404)
    await expect(refusal('passer-by', board.read, { id: out.id })).resolves.toMatch('没有找到')
    const again = await must(wangMin, board.redraft, { id: gone.id, version: gone.version })
    expect(again.statusLabel).toBe('待审核')
    expect(again.diary.map(({ says }) => says)).toEqual(['拟稿', '审核公开', '撤下', '重新拟'])
  })

  test('what is published later about the same topic takes the place of what stood there', async () => {
    const id = await confirmed()
    const first = await publish(await draft(id))
    await publish(await draft(id, { title: '三号楼装电梯：开会了' }))
    expect((await onBoard()).map(({ title }) => title)).toEqual(['三号楼装电梯：开会了'])
    expect(await there.must(wangMin, board.look, { id: first.id })).toMatchObject({ statusLabel: '有新的一条' })
    expect((await there.must(wangMin, board.desk, { shelf: 'gone', after: null })).items.map((line) => line.id)).toEqual([first.id])
  })

  test('a topic that is dropped takes its bulletins with it', async () => {
    const id = await confirmed()
    const out = await publish(await draft(id))
    await there.must(wangMin, topic.drop, { ...(await roadOf(there).on(id)), reason: '和另一个重复' })
    expect(await onBoard()).toEqual([])
    expect((await there.must(wangMin, board.look, { id: out.id })).diary.at(-1)).toMatchObject({ says: '随议题撤下', by: '系统', note: '议题终止了' })
  })

  test('and so does one whose confirmation is taken back', async () => {
    const id = await confirmed()
    await publish(await draft(id))
    const road = roadOf(there)
    await there.must(zhouZhiqiang, topic.withdrawConfirmation, { ...(await road.on(id, zhouZhiqiang)), reason: '要重新研究' })
    expect(await onBoard()).toEqual([])
  })
})

/** So many entries as if they had been published one after the other. */
function published(many: number, room = 'room-xingfuli') {
  const now = there.cloud.now()
  there.cloud.data.insert('bulletins', Array.from({ length: many }, (_, n) => {
    const at = now - (many - n) * 60_000
    return { _id: `${at.toString(36).padStart(9, '0')}0b${n}`, status: 'published', version: 2, at, publishedAt: at, turnedAt: at, shown: `${at.toString(36).padStart(9, '0')}~${n}`, writing: `w${n}`, topic: 'no-topic', room, area: 'xingfuli', areas: ['jiangzhou', 'linjiang', 'wangjiang', 'xingfuli'], title: `第 ${n} 条`, body: '商量过了。', result: null, photos: [], writer: '王敏', reviewer: '李建国', diary: [], marks: [] }
  }))
}

describe('the same for screens and the cable television', () => {
  test('JSON Feed 1.1 with the next page behind next_url, each entry once and in order', async () => {
    published(45)
    const seen: string[] = []
    let query: Record<string, string> = { room: 'room-xingfuli' }
    for (let page = 0; page < 5; page += 1) {
      const feed = await feedJson(query)
      expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', title: '幸福里议事室公开栏', feed_url: expect.stringMatching(/^https:\/\/yst\.example\.cn\/board\/feed\.json\?room=room-xingfuli/) })
      seen.push(...feed.items.map(({ title }) => title))
      for (const item of feed.items) expect([typeof item.id, item.content_text, new URL(item.url).protocol]).toEqual(['string', '商量过了。', 'https:'])
      if (!feed.next_url) break
      query = Object.fromEntries(new URL(feed.next_url).searchParams)
    }
    expect(seen).toEqual(Array.from({ length: 45 }, (_, n) => `第 ${44 - n} 条`))
    expect((await feedJson({ room: 'room-matou' })).items).toEqual([])
    expect((await feedJson({ area: 'linjiang' })).items).toHaveLength(20)
  })

  test('RSS 2.0 that a parser takes, with Chinese and markup as text', async () => {
    await publish(await draft(await confirmed(), { title: '三号楼 <装> & "电梯"', result: ']]> 装好了' }))
    const answer = await visit('/feed.xml', { room: 'room-xingfuli' })
    expect(answer.headers['content-type']).toBe('application/rss+xml; charset=utf-8')
    const { document } = new JSDOM(answer.body, { contentType: 'text/xml' }).window
    const one = (name: string) => document.querySelector(`item > ${name}`)?.textContent
    expect(document.documentElement.getAttribute('version')).toBe('2.0')
    expect(['title', 'link', 'description'].map((name) => document.querySelector(`channel > ${name}`)?.textContent)).toEqual(['幸福里议事室公开栏', 'https://yst.example.cn/board/screen?room=room-xingfuli', expect.stringMatching('工作人员')])
    expect(one('title')).toBe('三号楼 <装> & "电梯"')
    expect(one('description')).toContain(']]> 装好了')
    expect(Date.parse(one('pubDate') ?? '')).not.toBeNaN()
    expect(new URL(one('link') ?? '').pathname).toMatch(/^\/board\/bulletin\//)
  })

  test('nobody’s data is in it: no opinion, no openid, no name, no number', async () => {
    await publish(await draft(await confirmed()))
    const id = (await onBoard())[0]?.id ?? ''
    for (const { body } of [await visit('/feed.json'), await visit('/feed.xml'), await visit(`/bulletin/${id}`), await visit('/screen')]) {
      for (const secret of [...Object.values(texts), 'demo-', '王敏', '李建国', '1390000']) expect(body).not.toContain(secret)
    }
  })

  test('who has the latest copy is told so; a withdrawn entry makes it an old one', async () => {
    // One that stays.
    published(1)
    const out = await publish(await draft(await confirmed()))
    const first = await visit('/feed.json')
    const { etag = '', 'last-modified': modified = '' } = first.headers
    expect(etag).toMatch(/^"[0-9a-f]{32}"$/)
    expect(Date.parse(modified)).not.toBeNaN()
    expect(await visit('/feed.json', {}, { headers: { 'If-None-Match': `"x", W/${etag}` } })).toMatchObject({ statusCode: 304, body: '' })
    expect(await visit('/feed.json', {}, { headers: { 'if-modified-since': modified } })).toMatchObject({ statusCode: 304 })
    there.cloud.travel(5000)
    await there.must(liJianguo, board.withdraw, { id: out.id, version: out.version, reason: '错了' })
    expect(await visit('/feed.json', {}, { headers: { 'if-none-match': etag } })).toMatchObject({ statusCode: 200 })
    expect(await visit('/feed.json', {}, { headers: { 'if-modified-since': modified } })).toMatchObject({ statusCode: 200 })
  })

  test('it may only be read, and what is not there is told so in words', async () => {
    expect(await visit('/feed.json', {}, { method: 'POST' })).toMatchObject({ statusCode: 405, headers: { allow: 'GET, HEAD' } })
    expect(await visit('/feed.json', {}, { method: 'HEAD' })).toMatchObject({ statusCode: 200, body: '' })
    for (const [path, query] of [['/nothing', {}], ['/feed.json', { room: 'nowhere' }], ['/feed.json', { room: "x'; drop" }], ['/bulletin/nobody', {}], ['/photo/nobody/0.jpeg', {}]] as const) expect([path, (await visit(path, query)).statusCode]).toEqual([path, 404])
  })

  test('an act is no visit: whoever writes a method beside it still needs an identity', async () => {
    const answer = await there.cloud.call('board', { act: 'board.desk', input: { shelf: 'drafted', after: null }, path: '/board/feed.json', httpMethod: 'GET' }, { source: 'wx_http' })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'noIdentity' } })
  })

  test('each picture has an address that lasts while it is public', async () => {
    const photo = await uploadedBy(there, wangMin, jpeg())
    const out = await publish(await draft(await confirmed(), { photos: [photo], shareable: true }))
    const url = new URL((JSON.parse((await visit('/feed.json')).body) as { items: { image: string }[] }).items[0]?.image ?? '')
    const path = url.pathname.replace('/board', '')
    expect(await visit(path)).toMatchObject({ statusCode: 302, headers: { location: expect.stringMatching(/\/kept\//) } })
    await there.must(liJianguo, board.withdraw, { id: out.id, version: out.version, reason: '照片不合适' })
    expect((await visit(path)).statusCode).toBe(404)
  })

  test('one entry and the page for screens are pages that need nothing from elsewhere, with what people wrote as text', async () => {
    const out = await publish(await draft(await confirmed(), { title: '<script>alert(1)</script>', body: '第一段\n第二段' }))
    const { document } = new JSDOM((await visit(`/bulletin/${out.id}`)).body).window
    expect(document.querySelector('h1')?.textContent).toBe('<script>alert(1)</script>')
    expect(document.querySelectorAll('script')).toHaveLength(0)
    const screen = await visit('/screen', { room: 'room-xingfuli' })
    expect(new JSDOM(screen.body).window.document.body.dataset.feed).toBe('https://yst.example.cn/board/feed.json?room=room-xingfuli')
    expect(screen.headers['content-security-policy']).toContain("default-src 'none'")
  })
})

soak('with 20,000 entries in 1,301 rooms no page of the board looks at more than it gives', async () => {
  published(20_000)
  there.cloud.resetQueries()
  const first = await there.must('passer-by', board.list, { place: xingfuli, after: null })
  await there.must('passer-by', board.list, { place: { kind: 'area', id: 'linjiang' }, after: first.next })
  await there.must('passer-by', board.list, { place: null, after: first.next })
  await visit('/feed.json', { area: 'linjiang' })
  for (const shelf of board.shelves) for (const who of [wangMin, zhouZhiqiang, linYue]) await there.must(who, board.desk, { shelf, after: null })
  const greedy = there.cloud.queries.filter(({ index, examined, returned }) => index === null || examined > 3 * returned + 50)
  expect(greedy).toEqual([])
})
