import { concernsWith, copiedPassage, numberIn } from '@/domain/board/checks'
import { jsonFeed, rssFeed, type Feed } from '@/domain/board/feed'

const zhang = '三号楼没有电梯，我下不了楼，想加装电梯。'

describe('what must not stand on the board', () => {
  test('twelve letters in a row from a resident are found, whatever signs stand between them', () => {
    expect(copiedPassage('有居民说：三号楼没有电梯，我下不了楼。', [zhang])).toBe('三号楼没有电梯我下不了楼')
    expect(copiedPassage('三 号 楼！没有电梯——我下不了楼', [zhang])).toBe('三号楼没有电梯我下不了楼')
    expect(copiedPassage('三号楼没有电梯，我下不了', [zhang])).toBeNull()
    expect(copiedPassage('三号楼的住户坐下来商量了加装电梯的事', [zhang])).toBeNull()
    expect(copiedPassage('电梯', [])).toBeNull()
  })

  test.each([
    ['请打 138-0013 8000', '13800138000'],
    ['电话１３８００１３８０００', '13800138000'],
    ['0510-81234567', '051081234567'],
    ['打 85123456 问', '85123456'],
    ['身份证 320201197003121234', '320201197003121234'],
    ['身份证 32020119700312123x', '32020119700312123x'],
    ['车牌苏B12345停在门口', '苏B12345'],
  ])('%s holds a number', (text, found) => expect(numberIn(text)).toBe(found))

  test.each(['2026-11-22 开会，24 户里 21 户同意', '花了 120000 元，20261122 完工', '2026年11月20日到2026年12月30日，早9.00到晚17.00', '请打 12345', '第 3 单元 501 室'])('%s holds none', (text) => expect(numberIn(text)).toBeNull())

  test('the room’s own telephone may stand there, however it is written', () => {
    expect(numberIn('可以打 0510-8123 4567 问', ['0510-81234567'])).toBeNull()
    expect(numberIn('可以打 0510-81234567 或 13800138000', ['0510-81234567'])).toBe('13800138000')
  })

  test('everything that speaks against it is told at once, the first of each kind', () => {
    const against = { said: [zhang], names: ['孙阿姨'], known: [] }
    expect(concernsWith(['标题', '孙阿姨说三号楼没有电梯我下不了楼，电话 13800138000', ], against).map(({ kind }) => kind)).toEqual(['copied', 'number', 'name'])
    expect(concernsWith(['三号楼装电梯', '住户坐下来商量过了。'], against)).toEqual([])
  })
})

const feed = (more: Partial<Feed> = {}): Feed => ({
  title: '幸福里议事室公开栏', description: '商量得怎样', home: 'https://a.example/screen?room=r', self: 'https://a.example/feed.json?room=r', next: null, changedAt: 1_795_000_000_000,
  entries: [{ id: 'b1', url: 'https://a.example/bulletin/b1', title: '楼道 <灯> & "电梯"', body: '商量\u0000过了\u202E，\uD800好。', result: ']]> 装好了', stage: '有答复', room: '幸福里议事室', publishedAt: 1_795_000_000_000, images: ['https://a.example/photo/b1/0.png?x=1&y=2'] }],
  ...more,
})

describe('the feeds', () => {
  test('JSON Feed 1.1 has what the standard asks for, and the address of the next page where there is one', () => {
    const json = JSON.parse(JSON.stringify(jsonFeed(feed({ next: 'https://a.example/feed.json?room=r&after=x' })))) as Record<string, unknown> & { items: Record<string, unknown>[] }
    expect(json).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', title: '幸福里议事室公开栏', home_page_url: expect.stringMatching(/^https:/), feed_url: expect.stringMatching(/^https:/), next_url: 'https://a.example/feed.json?room=r&after=x', language: 'zh-CN' })
    expect(json.items[0]).toMatchObject({ id: 'b1', url: expect.stringMatching(/^https:/), content_text: expect.stringContaining('办得怎样：]]> 装好了'), tags: ['有答复', '幸福里议事室'] })
    expect(json.items[0]?.date_published).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/)
    expect(jsonFeed(feed())).not.toHaveProperty('next_url')
  })

  test('RSS escapes what is markup and leaves out what no XML may hold', () => {
    const rss = rssFeed(feed())
    expect(rss).toContain('<title>楼道 &lt;灯&gt; &amp; &quot;电梯&quot;</title>')
    expect(rss).toContain('商量过了，好。')
    expect(rss).toContain(']]&gt; 装好了')
    expect(rss).toContain('url="https://a.example/photo/b1/0.png?x=1&amp;y=2"')
    expect(rss).toMatch(/<pubDate>\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT<\/pubDate>/)
  })
})
