import { stage, type Stage } from './stage'

const whoami = `const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
exports.main = async event => ({ event, ...cloud.getWXContext() })`
const callsWhoami = `const cloud = require('wx-server-sdk'); cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
exports.main = async event => (await cloud.callFunction({ name: 'whoami', data: event })).result`
const functions = {
  whoami: { code: whoami, config: { triggers: [{ name: 'every', type: 'timer', config: '0 * * * * * *' }] } },
  callsWhoami: { code: callsWhoami },
  slow: { code: 'exports.main = () => new Promise(() => {})', timeout: 0.3 },
  throws: { code: `exports.main = () => { console.log('about to', { fail: 1 }); throw new TypeError('no such room') }` },
  crashes: { code: `exports.main = () => { setTimeout(() => { throw new Error('stray') }, 5); return new Promise(() => {}) }` },
  sleeps: { code: `const self = Math.random(); let running = 0, most = 0; exports.main = async () => { most = Math.max(most, ++running); await new Promise(done => setTimeout(done, 100)); running--; return { self, most } }` },
  big: { code: `exports.main = ({ n }) => 'x'.repeat(n)` },
  silent: { code: 'exports.main = () => {}' },
  seeds: { code: 'exports.main = () => [process.env.SEED, process.env.HOME]' },
}
let here: Stage
beforeAll(async () => { here = await stage({ environment: { SEED: 'wheat' } }, functions) })
afterAll(() => here.leave())

describe('a function', () => {
  it('is told who calls it by the platform, afresh each time', async () => {
    expect(await here.cloud.call('whoami', { a: 1 }, { openid: 'oLin' })).toMatchObject({ OPENID: 'oLin', SOURCE: 'wx_client', ENV: 'env-1', event: { a: 1 } })
    const nobody = await here.cloud.call('whoami', {})
    expect(nobody).not.toHaveProperty('OPENID')
  })

  it('called by a function hears the same person and the chain', async () => {
    expect(await here.cloud.call('callsWhoami', { b: 2 }, { openid: 'oLin' })).toMatchObject({ OPENID: 'oLin', SOURCE: 'wx_client,scf', event: { b: 2 } })
  })

  it('fired by its timer hears nobody', async () => {
    const told = await here.cloud.tick('whoami')
    expect(told).toMatchObject({ SOURCE: 'wx_trigger', event: { Type: 'Timer', TriggerName: 'every' } })
    expect(told).not.toHaveProperty('OPENID')
  })

  it('sees the clock that was moved, and the project never knows', async () => {
    const seen = async () => Date.parse(await here.tell(async () => new Date().toISOString()))
    const before = await seen()
    here.cloud.travel(30 * 86_400_000)
    expect(await seen() - before).toBeGreaterThanOrEqual(30 * 86_400_000)
    expect(await here.tell(async ({ db }) => {
      const before = Date.now()
      const { _id } = await db.collection('opinions').add({ data: { at: db.serverDate() } })
      const { at } = (await db.collection('opinions').doc(_id).get()).data
      return [at instanceof Date, at.getTime() >= before && at.getTime() <= Date.now(), new Date(5).getTime(), Date.UTC(2020, 1), typeof Date()]
    })).toEqual([true, true, 5, Date.UTC(2020, 1), 'string'])
    here.cloud.travel(-30 * 86_400_000)
  })

  it('that takes too long is stopped, and the next call finds a fresh one', async () => {
    await expect(here.cloud.call('slow', {})).rejects.toMatchObject({ errCode: -404011, errMsg: expect.stringContaining('Invoking task timed out after 0.3 seconds') as string })
    await expect(here.cloud.call('slow', {})).rejects.toMatchObject({ errCode: -404011 })
  })

  it('that throws answers with its message, and the log is kept', async () => {
    await expect(here.cloud.call('throws', {})).rejects.toMatchObject({ errCode: -404011, errMsg: expect.stringContaining('TypeError: no such room') as string })
    const report = here.cloud.calls.find(call => call.fn === 'throws')
    expect(report?.log[0]).toBe('about to { fail: 1 }')
    expect(report?.error).toContain('no such room')
  })

  it('that crashes takes only its own call with it', async () => {
    await expect(here.cloud.call('crashes', {})).rejects.toMatchObject({ errMsg: expect.stringContaining('stray') as string })
  })

  it('runs one call at a time in each of two instances', async () => {
    const said = (await Promise.all([1, 2, 3, 4].map(() => here.cloud.call('sleeps', {})))) as { self: number; most: number }[]
    expect(said.map(({ most }) => most)).toEqual([1, 1, 1, 1])
    // Two of them share the work between them, and there is no third.
    expect(new Set(said.map(({ self }) => self)).size).toBe(2)
  })

  it('is refused more than a hundred kilobytes and may not answer more than a megabyte', async () => {
    await expect(here.cloud.call('big', { n: 1, pad: 'x'.repeat(110_000) })).rejects.toMatchObject({ errMsg: expect.stringContaining('EXCEED_MAX_PAYLOAD_SIZE') as string })
    await expect(here.cloud.call('big', { n: 1_100_000 })).rejects.toMatchObject({ errCode: -604001 })
  })

  it('answers null for nothing, sees its secrets and little else', async () => {
    expect(await here.cloud.call('silent', {})).toBeNull()
    expect(await here.cloud.call('seeds', {})).toEqual(['wheat', null])
    await expect(here.cloud.call('unheard', {})).rejects.toMatchObject({ errMsg: expect.stringContaining('FunctionName') as string })
  })
})

describe('a wire call', () => {
  it('can be made to fail before or after its effect', async () => {
    let fault: 'before' | 'after' | undefined
    const failing = await stage({ fault: ({ action, collection, fn }) => (action === 'database.insertDocument' && collection === 'opinions' && fn === 'story' ? fault : undefined) })
    const add = () => failing.tell(async ({ db }) => db.collection('opinions').add({ data: {} }).then(() => 0, (error: { errCode: number }) => error.errCode))
    fault = 'before'
    expect([await add(), failing.cloud.data.count('opinions')]).toEqual([-501001, 0])
    fault = 'after'
    expect([await add(), failing.cloud.data.count('opinions')]).toEqual([-501002, 1])
    await failing.leave()
  })
})

describe('a timer', () => {
  it('runs by its seven fields', async () => {
    const ticked: string[] = []
    const alive = await stage({ timers: true }, { second: { code: 'exports.main = () => {}', config: { triggers: [{ name: 'second', type: 'timer', config: '* * * * * * *' }] } } })
    await new Promise<void>(done => alive.cloud.onChange(happening => {
      if (happening.kind === 'ticked') ticked.push(happening.fn)
      done()
    }))
    expect(ticked).toEqual(['second'])
    await alive.leave()
  })
})
