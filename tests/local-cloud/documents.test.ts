import { stage, type Stage } from './stage'

let here: Stage
beforeAll(async () => { here = await stage() })
afterAll(() => here.leave())

describe('a document, through the real SDK', () => {
  it('is added, read, merged into, replaced and removed', async () => {
    const told = await here.tell(async ({ db, _ }) => {
      const opinions = db.collection('opinions')
      const added = await opinions.add({ data: { text: '路灯坏了', seen: 0, at: new Date(1700000000000), from: { point: 'p1' }, nothing: null } })
      const first = (await opinions.doc(added._id).get()).data
      const updated = await opinions.doc(added._id).update({ data: { seen: _.inc(1), from: { channel: 'code' }, tags: _.push(['灯', '路']) } })
      const second = (await opinions.doc(added._id).get()).data
      const set = await opinions.doc(added._id).set({ data: { text: '修好了' } })
      const third = (await opinions.doc(added._id).get()).data
      const born = await opinions.doc('born').set({ data: { text: '新的' } })
      const removed = await opinions.doc(added._id).remove()
      const gone = await opinions.doc(added._id).get().catch((error: { errMsg: string }) => error.errMsg)
      return { isDate: first.at instanceof Date, first, updated: updated.stats, second, set: set.stats, third, born: born.stats, removed: removed.stats, gone }
    })
    expect(told.isDate).toBe(true)
    expect(told.first).toMatchObject({ text: '路灯坏了', seen: 0, at: '2023-11-14T22:13:20.000Z', nothing: null })
    expect(told.updated).toEqual({ updated: 1 })
    expect(told.second).toMatchObject({ seen: 1, from: { point: 'p1', channel: 'code' }, tags: ['灯', '路'] })
    expect(told.set).toEqual({ updated: 1, created: 0 })
    expect(Object.keys(told.third as object).sort()).toEqual(['_id', 'text'])
    expect(told.born).toEqual({ updated: 0, created: 1 })
    expect(told.removed).toEqual({ removed: 1 })
    expect(told.gone).toContain('does not exist')
  })

  it('takes every update operator the SDK has', async () => {
    const before = here.cloud.now()
    const told = await here.tell(async ({ db, _ }) => {
      const c = db.collection('opinions')
      await c.add({ data: { _id: 'ops', n: 1, gone: 1, arr: ['a', 'b'], objs: [{ k: 1, v: 1 }, { k: 2, v: 1 }], old: 'x', nest: { a: 1 }, top: 3, low: 3 } })
      await c.doc('ops').update({ data: {
        n: _.mul(5), gone: _.remove(), arr: _.push({ each: ['c', 'd'], position: 0, slice: 3 }), old: _.rename('renamed'),
        nest: _.set({ b: 2 }), top: _.max(9), low: _.min(1), 'objs.0.v': 7, fresh: _.addToSet('once'), at: db.serverDate(),
      } })
      await c.doc('ops').update({ data: { arr: _.unshift(['z']), fresh: _.addToSet('once') } })
      await c.doc('ops').update({ data: { arr: _.pop() } })
      await c.doc('ops').update({ data: { arr: _.pull('z') } })
      await c.where({ _id: 'ops', 'objs.k': 2 }).update({ data: { 'objs.$.v': 8 } })
      return (await c.doc('ops').get()).data
    })
    expect(told).toMatchObject({
      n: 5, arr: ['c', 'd'], renamed: 'x', nest: { b: 2 }, top: 9, low: 1, fresh: ['once'], objs: [{ k: 1, v: 7 }, { k: 2, v: 8 }],
    })
    expect(told).not.toHaveProperty('gone')
    expect([Date.parse(String(told.at)) >= before, Date.parse(String(told.at)) <= here.cloud.now()]).toEqual([true, true])
  })

  it('is found by every kind of condition', async () => {
    const told = await here.tell(async ({ db, _ }) => {
      const c = db.collection('opinions')
      await c.where({ kind: 'sought' }).remove()
      await c.add({ data: [1, 2, 3, 4, 5].map(n => ({ _id: `s${n}`, kind: 'sought', n, word: `word${n}`, at: new Date(n * 1000), o: { p: n % 2 }, tags: [`t${n}`, 'all'] })) })
      const ids = async (where: object) => (await c.where({ kind: 'sought', ...where }).orderBy('n', 'asc').get()).data.map(one => one._id).join(' ')
      const $ = db.command.aggregate
      return [
        await ids({ n: _.gt(1).and(_.lt(4)) }),
        await ids({ n: _.in([1, 5]) }),
        await ids({ n: _.nin([1, 5]) }),
        await ids({ n: _.or(_.eq(1), _.gte(5)) }),
        await ids({ o: { p: 1 } }),
        await ids({ tags: 't3' }),
        await ids({ tags: ['t2', 'all'] }),
        await ids({ tags: _.all(['all', 't4']) }),
        await ids({ word: db.RegExp({ regexp: 'WORD[12]', options: 'i' }) }),
        await ids({ at: _.lte(new Date(2000)) }),
        await ids({ nope: _.exists(false), n: _.neq(1) }),
        await ids({ n: _.mod(2, 0) }),
        await ids({ n: _.not(_.eq(1)) }),
        await c.where(_.or([{ kind: 'sought', n: 1 }, { kind: 'sought', n: 2 }])).count().then(one => one.total),
        (await c.where(_.and([{ kind: 'sought' }, _.expr($.gt(['$n', 4]))])).get()).data.length,
        (await c.where({ kind: 'sought' }).orderBy('n', 'desc').skip(1).limit(2).field({ n: true }).get()).data,
      ]
    })
    expect(told).toEqual([
      's2 s3', 's1 s5', 's2 s3 s4', 's1 s5', 's1 s3 s5', 's3', 's2', 's4', 's1 s2', 's1 s2', 's2 s3 s4 s5', 's2 s4', 's2 s3 s4 s5', 2, 1,
      [{ _id: 's4', n: 4 }, { _id: 's3', n: 3 }],
    ])
  })

  it('comes a hundred at a time, a thousand at most, and twenty from an aggregate', async () => {
    here.cloud.data.insert('opinions', Array.from({ length: 1200 }, (_, n) => ({ _id: `many${n}`, many: true, n })))
    const told = await here.tell(async ({ db }) => {
      const many = db.collection('opinions').where({ many: true })
      const grouped = db.collection('opinions').aggregate().match({ many: true })
      return [
        (await many.get()).data.length, (await many.limit(5000).get()).data.length,
        (await grouped.end()).list.length, (await grouped.limit(30).end()).list.length,
      ]
    })
    expect(told).toEqual([100, 1000, 20, 30])
  })

  it('is counted, grouped and joined by an aggregate', async () => {
    const told = await here.tell(async ({ db }) => {
      const c = db.collection('opinions')
      const $ = db.command.aggregate
      const { list } = await c.aggregate().match({ kind: 'sought' }).group({ _id: '$o.p', sum: $.sum('$n') }).sort({ _id: 1 }).end()
      const joined = await c.aggregate().match({ _id: 's1' }).lookup({ from: 'opinions', localField: 'n', foreignField: 'n', as: 'same' }).project({ 'same._id': 1 }).limit(1).end()
      return [...list, ...joined.list]
    })
    expect(told.slice(0, 2)).toEqual([{ _id: 0, sum: 6 }, { _id: 1, sum: 9 }])
    expect(told[2]).toMatchObject({ _id: 's1', same: expect.arrayContaining([{ _id: 's1' }]) as unknown })
  })

  it('is refused in the codes of the real service', async () => {
    const told = await here.tell(async ({ db }) => {
      const why = async (doing: Promise<unknown>) => doing.then(() => 'done', (error: { errCode: number; errMsg: string }) => `${error.errCode} ${error.errMsg}`)
      await db.collection('opinions').add({ data: { _id: 'twice' } })
      return [
        await why(db.collection('opinions').add({ data: { _id: 'twice' } })),
        await why(db.collection('nowhere').add({ data: {} })),
        await why(db.createCollection('made').then(() => db.collection('made').add({ data: {} }))),
      ]
    })
    expect(told[0]).toMatch(/^-502001 .*E11000 duplicate key error collection: .*opinions index: _id_ dup key/)
    expect(told[1]).toMatch(/^-502005 /)
    expect(told[2]).toBe('done')
  })
})
