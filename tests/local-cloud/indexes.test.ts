import type { IndexDeclaration } from '../../local-cloud/cloud'
import { stage, type Inside, type Stage } from './stage'

const opinions: IndexDeclaration[] = [
  { name: 'byRoom', keys: { room: 1, at: -1 } },
  { name: 'byReceipt', keys: { receipt: 1 }, unique: true },
  { name: 'byTag', keys: { tags: 1 } },
  { name: 'byState', keys: { state: 1, room: 1 } },
]
let here: Stage
beforeAll(async () => {
  here = await stage({ collections: { opinions } })
  here.cloud.data.insert('opinions', Array.from({ length: 300 }, (_, n) => ({
    _id: `o${n}`, room: `r${n % 3}`, at: new Date(n * 1000), receipt: `R${n}`, tags: n % 2 ? ['灯', '路'] : ['车'], state: n % 10 ? 'open' : 'done', n,
  })))
})
afterAll(() => here.leave())

const served = () => here.cloud.queries.map(({ index, examined, returned }) => ({ index, examined, returned }))

async function asks(story: (inside: Inside<unknown>) => Promise<unknown>) {
  here.cloud.resetQueries()
  await here.tell(story)
  return served()[0]
}

describe('a query', () => {
  it('for one id looks at one document', async () => {
    expect(await asks(({ db }) => db.collection('opinions').doc('o7').get())).toEqual({ index: '_id', examined: 1, returned: 1 })
  })
  it('for the newest of a room reads only as many as it shows', async () => {
    expect(await asks(({ db }) => db.collection('opinions').where({ room: 'r1' }).orderBy('at', 'desc').limit(10).get())).toEqual({ index: 'byRoom', examined: 10, returned: 10 })
    expect(await asks(({ db }) => db.collection('opinions').where({ room: 'r1' }).orderBy('at', 'asc').skip(5).limit(10).get())).toEqual({ index: 'byRoom', examined: 15, returned: 10 })
  })
  it('for the newest of several rooms reads as many of each', async () => {
    expect(await asks(({ db, _ }) => db.collection('opinions').where({ room: _.in(['r0', 'r2']) }).orderBy('at', 'desc').limit(10).get())).toEqual({ index: 'byRoom', examined: 20, returned: 10 })
  })
  it('for a room and a time span reads the span', async () => {
    expect(await asks(({ db, _ }) => db.collection('opinions').where({ room: 'r0', at: _.gte(new Date(30_000)).and(_.lt(new Date(60_000))) }).get())).toEqual({ index: 'byRoom', examined: 10, returned: 10 })
  })
  it('for a tag looks through the arrays', async () => {
    expect(await asks(({ db }) => db.collection('opinions').where({ tags: '路' }).limit(500).get())).toEqual({ index: 'byTag', examined: 150, returned: 150 })
  })
  it('with alternatives joins the indexes of each', async () => {
    expect(await asks(({ db, _ }) => db.collection('opinions').where(_.or([{ receipt: 'R5' }, { room: 'r0', at: new Date(9000) }])).get())).toEqual({ index: 'byReceipt+byRoom', examined: 2, returned: 2 })
  })
  it('that only counts reads no document', async () => {
    expect(await asks(({ db }) => db.collection('opinions').where({ state: 'done' }).count())).toEqual({ index: 'byState', examined: 30, returned: 30 })
  })
  it('that no index serves is told on', async () => {
    expect(await asks(({ db }) => db.collection('opinions').where({ n: 5 }).get())).toEqual({ index: null, examined: 300, returned: 1 })
  })
  it('of an update or an aggregate is reported too', async () => {
    here.cloud.resetQueries()
    await here.tell(async ({ db }) => {
      await db.collection('opinions').where({ receipt: 'R5' }).update({ data: { seen: true } })
      await db.collection('opinions').aggregate().match({ room: 'r1' }).sort({ at: -1 }).limit(3).end()
    })
    expect(here.cloud.queries.map(query => [query.fn, query.action, query.index, query.examined])).toEqual([['story', 'update', 'byReceipt', 1], ['story', 'aggregate', 'byRoom', 3]])
    expect(here.cloud.trips).toBe(2)
    expect(here.cloud.calls[0]).toMatchObject({ fn: 'story', trips: 2 })
  })
})

describe('a unique index', () => {
  it('refuses the same key, also by an update, also for texts that differ only past the key length', async () => {
    const told = await here.tell(async ({ db }) => {
      const why = async (doing: Promise<unknown>) => doing.then(() => 'done', (error: { errMsg: string }) => error.errMsg)
      const c = db.collection('opinions')
      const long = '长'.repeat(600)
      return [
        await why(c.add({ data: { receipt: 'R5' } })),
        await why(c.doc('o6').update({ data: { receipt: 'R5' } })),
        await why(c.doc('o6').update({ data: { receipt: 'R6', n: 0 } })),
        await why(c.add({ data: { receipt: `${long}1` } })),
        await why(c.add({ data: { receipt: `${long}2` } })),
        await why(c.add({ data: { receipt: `${long}2` } })),
        (await c.where({ receipt: `${long}2` }).get()).data.length,
      ]
    })
    expect(told[0]).toMatch(/E11000 duplicate key error collection: .* index: byReceipt dup key/)
    expect(told[1]).toContain('E11000')
    expect(told.slice(2, 5)).toEqual(['done', 'done', 'done'])
    expect(told[5]).toContain('E11000')
    expect(told[6]).toBe(1)
  })
})
