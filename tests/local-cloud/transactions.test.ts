import { stage, type Stage } from './stage'

let here: Stage
beforeAll(async () => { here = await stage({ collections: { rooms: [{ name: 'code', keys: { code: 1 }, unique: true }] } }) })
afterAll(() => here.leave())
beforeEach(() => here.tell(async ({ db }) => {
  await db.collection('rooms').where({}).remove()
  await db.collection('rooms').add({ data: [{ _id: 'east', code: 'E', n: 0 }, { _id: 'west', code: 'W', n: 0 }] })
}))

describe('a transaction', () => {
  it('reads its own writes, hides them until it commits, then shows them all at once', async () => {
    const told = await here.tell(async ({ db }) => {
      const t = await db.startTransaction()
      await t.collection('rooms').doc('east').update({ data: { n: 1 } })
      await t.collection('rooms').add({ data: { _id: 'north', code: 'N' } })
      const own = (await t.collection('rooms').doc('east').get()).data.n
      const seen = (await db.collection('rooms').where({ n: 1 }).get()).data.length
      await t.commit()
      return { own, seen, after: (await db.collection('rooms').get()).data.map(room => `${room._id}${room.n ?? ''}`).sort() }
    })
    expect(told).toEqual({ own: 1, seen: 0, after: ['east1', 'north', 'west0'] })
  })

  it('keeps the picture it began with', async () => {
    const told = await here.tell(async ({ db }) => {
      const t = await db.startTransaction()
      await db.collection('rooms').doc('east').update({ data: { n: 5 } })
      const old = (await t.collection('rooms').doc('east').get()).data.n
      const found = (await t.collection('rooms').where({ n: 5 }).get()).data.length
      const late = await t.collection('rooms').doc('east').update({ data: { n: 6 } }).catch((error: { errMsg: string }) => error.errMsg)
      await t.rollback().catch(() => {})
      return { old, found, late, now: (await db.collection('rooms').doc('east').get()).data.n }
    })
    expect(told).toMatchObject({ old: 0, found: 0, now: 5 })
    expect(told.late).toContain('TransactionConflict')
  })

  it('that is second to touch a document is refused at once', async () => {
    const told = await here.tell(async ({ db }) => {
      const [first, second] = [await db.startTransaction(), await db.startTransaction()]
      await first.collection('rooms').doc('east').update({ data: { n: 1 } })
      const refused = await second.collection('rooms').doc('east').update({ data: { n: 2 } }).catch((error: { errCode: number }) => error.errCode)
      await second.rollback().catch(() => {})
      await first.commit()
      return { refused, n: (await db.collection('rooms').doc('east').get()).data.n }
    })
    expect(told).toEqual({ refused: -501001, n: 1 })
  })

  it('leaves nothing behind when it is rolled back', async () => {
    const told = await here.tell(async ({ db }) => {
      await db.runTransaction(async t => {
        await t.collection('rooms').doc('east').remove()
        await t.rollback('changed my mind')
      }).catch(() => {})
      return (await db.collection('rooms').doc('east').get()).data.n
    })
    expect(told).toBe(0)
  })

  it('makes a plain write to its documents wait', async () => {
    const told = await here.tell(async ({ db, _, sleep }) => {
      const t = await db.startTransaction()
      await t.collection('rooms').doc('east').update({ data: { n: 10 } })
      const order: string[] = []
      const plain = db.collection('rooms').doc('east').update({ data: { n: _.inc(1) } }).then(() => order.push('plain'))
      await sleep(60)
      order.push('commit')
      await t.commit()
      await plain
      return { order, n: (await db.collection('rooms').doc('east').get()).data.n }
    })
    expect(told).toEqual({ order: ['commit', 'plain'], n: 11 })
  })

  it('does not prevent write skew: two that read both rooms and write different ones both commit', async () => {
    const told = await here.tell(async ({ db }) => {
      const [one, two] = [await db.startTransaction(), await db.startTransaction()]
      for (const t of [one, two]) for (const id of ['east', 'west']) await t.collection('rooms').doc(id).get()
      await one.collection('rooms').doc('east').update({ data: { n: 1 } })
      await two.collection('rooms').doc('west').update({ data: { n: 1 } })
      await one.commit()
      await two.commit()
      return (await db.collection('rooms').where({ n: 1 }).count()).total
    })
    expect(told).toBe(2)
  })

  it('cannot take a unique key that another took first', async () => {
    const told = await here.tell(async ({ db }) => {
      const [one, two] = [await db.startTransaction(), await db.startTransaction()]
      await one.collection('rooms').add({ data: { _id: 'a', code: 'same' } })
      await two.collection('rooms').add({ data: { _id: 'b', code: 'same' } })
      await one.commit()
      const late = await two.commit().then(() => 'committed', (error: { code: string }) => error.code)
      const plain = await db.collection('rooms').add({ data: { _id: 'c', code: 'same' } }).catch((error: { errMsg: string }) => error.errMsg)
      return { late, plain, held: (await db.collection('rooms').where({ code: 'same' }).get()).data.map(room => room._id) }
    })
    expect(told).toMatchObject({ late: 'DATABASE_TRANSACTION_CONFLICT', held: ['a'] })
    expect(told.plain).toContain('E11000')
  })

  it('loses no count when many raise it, each trying again', async () => {
    const told = await here.tell(async ({ db }) => {
      const raise = async (): Promise<void> => {
        const t = await db.startTransaction()
        try {
          const { n } = (await t.collection('rooms').doc('east').get()).data
          await t.collection('rooms').doc('east').update({ data: { n: n + 1 } })
          await t.commit()
        } catch {
          await t.rollback().catch(() => {})
          await raise()
        }
      }
      await Promise.all(Array.from({ length: 8 }, raise))
      return (await db.collection('rooms').doc('east').get()).data.n
    })
    expect(told).toBe(8)
  })
})
