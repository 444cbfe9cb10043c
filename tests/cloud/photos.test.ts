import * as fc from 'fast-check'
import { headLength, largestPhoto, troubleOf } from '@/domain/kernel/photo'
import * as opinion from '@/domain/opinion/contracts'
import * as topic from '@/domain/topic/contracts'
import type { Photo } from '@/domain/opinion/photos'
import { whoAmI } from '@/domain/directory/contracts'
import { strip } from '../../cloudfunctions/runtime/strip/strip'
import type { Cloud, CloudOptions, WireCall } from '../../local-cloud/cloud'
import { heic, jpeg, png, segment, traces, webp, type Beside } from '../support/pictures'
import { roadOf } from '../support/road'
import { soak } from '../support/soak'
import { liJianguo, linYue, oldChen, spoken, town, uploadedBy, wangMin, zhangGuifang, zhouZhiqiang, type Town } from '../support/town'

const minute = 60_000
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

interface Kept {
  photos: Photo[]
  photosDue?: number
  version: number
}
const record = ({ cloud }: Town, id: string) => cloud.data.get('opinions', id) as never as Kept

/** WeChat's verdicts come a second after they were asked for. */
function verdicts(cloud: Cloud, howMany = 1): Promise<void> {
  return new Promise((resolve) => {
    let left = howMany
    const stop = cloud.onChange(({ kind }) => {
      if (kind !== 'pushed' || (left -= 1) > 0) return
      stop()
      resolve()
    })
  })
}

async function minutesPass({ cloud }: Town, minutes: number): Promise<void> {
  for (let n = 0; n < minutes; n += 1) {
    cloud.travel(minute)
    await cloud.tick('clock')
  }
}

async function saysWithPhotos(there: Town, who: string, files: readonly Uint8Array[], words = '楼下的路灯坏了，见照片') {
  const photos: string[] = []
  for (const bytes of files) photos.push(await uploadedBy(there, who, bytes))
  const { id } = await there.must(who, opinion.submit, { ...spoken(words), photos })
  return { id, photos }
}

/** Submitted, looked at by the clock, and judged by WeChat. */
async function checked(there: Town, who: string, files: readonly Uint8Array[], asked = files.length) {
  const said = await saysWithPhotos(there, who, files)
  const judged = asked > 0 ? verdicts(there.cloud, asked) : Promise.resolve()
  await there.cloud.tick('clock')
  await judged
  await minutesPass(there, 1)
  return said
}

const bytesAt = async (src: string | null | undefined) => Buffer.from(await (await fetch(src ?? 'http://nowhere')).arrayBuffer())
const seenBy = async (there: Town, who: string, id: string) => (await there.must(who, opinion.look, { id })).photos

describe('taking out what stands beside a picture', () => {
  const kinds: [string, (beside?: Beside) => Buffer][] = [['jpeg', jpeg], ['png', png], ['webp', webp]]

  test.each(kinds)('%s: place, texts, maker’s notes and what lies behind its end are gone; which way up stays', (kind, make) => {
    for (const orientation of [1, 3, 6, 8]) {
      const before = make({ orientation })
      expect(text(before)).toMatch(traces)
      const after = strip(before)
      if (typeof after === 'string') throw new Error(after)
      expect(after.kind).toBe(kind)
      expect(text(after.bytes)).not.toMatch(traces)
      const turned = Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation])
      expect(after.bytes.includes(turned)).toBe(orientation !== 1)
      // Nothing more is to be found in it the second time.
      expect(strip(after.bytes)).toEqual(after)
    }
  })

  test('colours stay: a profile is not a trace', () => {
    const after = strip(jpeg({ profile: 'warm colours' }))
    expect(typeof after === 'string' ? after : text(after.bytes)).toMatch('warm colours')
  })

  test('Exif where it does not belong: after the picture data has begun, twice, and with an offset that leads nowhere', () => {
    const plain = strip(jpeg())
    if (typeof plain === 'string') throw new Error(plain)
    const place = Buffer.from('Exif\0\0GPS 28.17N', 'latin1')
    const astray = Buffer.concat([Buffer.from('Exif\0\0MM\0*\xff\xff\xff\xf0', 'latin1'), Buffer.from('GPS')])
    const end = plain.bytes.length - 2
    for (const odd of [
      Buffer.concat([plain.bytes.subarray(0, end), segment(0xe1, place), plain.bytes.subarray(end)]),
      // Under every marker there is, also those nobody has a use for yet.
      ...[0x02, 0xbf, 0xc8, 0xde, 0xdf, 0xf0, 0xf7, 0xfd, ...Array.from({ length: 16 }, (_, n) => 0xe0 + n)].map((marker) => Buffer.concat([plain.bytes.subarray(0, 2), segment(marker, place), plain.bytes.subarray(2)])),
      Buffer.concat([plain.bytes.subarray(0, 2), segment(0xe1, astray), segment(0xe1, place), Buffer.from([0xff, 0xff]), segment(0xe1, place), plain.bytes.subarray(2)]),
    ]) {
      const after = strip(odd)
      expect(typeof after === 'string' ? after : text(after.bytes)).not.toMatch(traces)
    }
  })

  test('whatever is done to a file, it is told or stripped, and never breaks anything', () => {
    const picture = fc.constantFrom(jpeg({ orientation: 6 }), png({ orientation: 8 }), webp({ orientation: 3 }))
    const harm = fc.array(fc.record({ at: fc.nat(700), byte: fc.nat(255) }), { maxLength: 30 })
    fc.assert(
      fc.property(picture, harm, fc.nat(700), (before, blows, cut) => {
        const bytes = Buffer.from(before.subarray(0, Math.max(headLength, before.length - cut)))
        for (const { at, byte } of blows) if (at > 3 && at < bytes.length) bytes[at] = byte
        const after = strip(bytes)
        if (typeof after === 'string') return
        expect(strip(after.bytes)).toEqual(after)
      }),
      { numRuns: 3000 },
    )
  })

  test('what is no photo is told by what it begins with, not by its name', () => {
    expect(strip(Buffer.from('亲爱的议事室：'))).toBe('notPhoto')
    expect(strip(Buffer.from('GIF89a, moving'))).toBe('notPhoto')
    expect(strip(Buffer.alloc(0))).toBe('notPhoto')
    expect(strip(heic())).toBe('heic')
    expect(strip(Buffer.from([0xff, 0xd8, 0xff, 0xd9, 0, 0, 0, 0, 0, 0, 0, 0, 0]))).toBe('unreadable')
    expect(troubleOf(jpeg(), largestPhoto + 1)).toBe('tooBig')
    expect(troubleOf(jpeg(), largestPhoto)).toBeNull()
  })
})

describe('an upload belongs to whoever made it', () => {
  let there: Town
  beforeAll(async () => { there = await town() })

  test('somebody who names another resident’s file, or any other file of the cloud, is refused; words are kept for the next try', async () => {
    const hers = await uploadedBy(there, zhangGuifang, jpeg())
    const { folder } = await there.must(oldChen, whoAmI, {})
    const home = hers.slice(0, hers.indexOf('photos/'))
    const report = there.cloud.files.put('exports/ledger.jpg', jpeg())
    const beside = there.cloud.files.put(`photos/${folder}x/upload-1.jpg`, jpeg())
    for (const file of [hers, report, beside, `${home}photos/${folder}/../../kept/upload-1.jpg`, `${home}photos/${folder}/sub/upload-1.jpg`]) {
      const said = { ...spoken('想看看别人的照片'), photos: [file] }
      await expect(there.refusal(oldChen, opinion.submit, said)).resolves.toMatch(/重新选.*内容还在/)
      // The same key with a photo of his own goes through: nothing was stored under it.
      const own = await uploadedBy(there, oldChen, jpeg())
      if (file === hers) await there.must(oldChen, opinion.submit, { ...said, photos: [own] })
    }
    expect(there.cloud.files.read(hers)).toBeDefined()
  })

  test('the folder is the same wherever it is told, differs for everybody, and tells nothing', async () => {
    const scanned = await there.must(zhangGuifang, opinion.arrive, { scene: 'xingfuli-2' })
    expect(scanned.folder).toBe((await there.must(zhangGuifang, whoAmI, {})).folder)
    expect(scanned.folder).not.toBe((await there.must(oldChen, whoAmI, {})).folder)
    expect(scanned.folder).not.toMatch(/demo|resident/)
  })

  test('a gate’s paper must be the decider’s own as well, and be a photo; it is kept bare, where its sender cannot delete it', async () => {
    const road = roadOf(there)
    const { id } = await road.drafted({ 'gate-1': '想装电梯' })
    await there.must(wangMin, topic.propose, await road.on(id))
    const decision = { ...(await road.on(id, zhouZhiqiang)), ...road.gate('7 号') }
    const hers = await uploadedBy(there, wangMin, jpeg())
    await expect(there.refusal(zhouZhiqiang, topic.confirm, { ...decision, evidence: [hers] })).resolves.toMatch('重新选')
    const papers = [await uploadedBy(there, zhouZhiqiang, jpeg()), await uploadedBy(there, zhouZhiqiang, Buffer.from('第二页，不是照片'))]
    await expect(there.refusal(zhouZhiqiang, topic.confirm, { ...decision, evidence: papers })).resolves.toBe('第 2 张不是照片，请删掉那张重新选')
    await there.must(zhouZhiqiang, topic.confirm, { ...decision, evidence: papers.slice(0, 1) })
    const { confirmation } = await road.topicNow(id)
    expect(text(await bytesAt(confirmation?.evidence[0]))).not.toMatch(traces)
    expect(there.cloud.data.get('topics', id)).toMatchObject({ confirmation: { evidence: [expect.stringMatching(/\/kept\//)] } })
  })

  test('a photo that never arrived is told at once', async () => {
    const lost = (await uploadedBy(there, 'lost-1', jpeg())).replace('.jpg', '-lost.jpg')
    await expect(there.refusal('lost-1', opinion.submit, { ...spoken('照片没传上'), photos: [lost] })).resolves.toMatch('没传好')
  })
})

describe('held until it has been checked', () => {
  let there: Town
  beforeAll(async () => { there = await town({ forbiddenWords: ['血腥'] }) })

  test('Zhang Guifang sees her photo at once, staff only that one is being checked; then both see it, upright and without the place', async () => {
    const { id, photos } = await saysWithPhotos(there, zhangGuifang, [jpeg({ orientation: 6 })])
    const own = await there.must(zhangGuifang, opinion.lookAtMine, { id })
    expect(own.photos).toEqual([{ src: expect.stringMatching(/^http/), note: '正在检查' }])
    expect(await seenBy(there, wangMin, id)).toEqual({ seen: [], held: 1, broken: 0 })
    expect((await there.must(wangMin, opinion.queue, { tab: 'waiting', after: null })).items.find((card) => card.id === id)).toMatchObject({ photoCount: 0, photosHeld: 1 })

    const judged = verdicts(there.cloud)
    await there.cloud.tick('clock')
    await judged
    expect((await seenBy(there, wangMin, id)).held).toBe(1)
    await minutesPass(there, 1)
    for (const who of [wangMin, liJianguo, linYue]) {
      const { seen, held } = await seenBy(there, who, id)
      expect([seen.map((one) => one.state), held]).toEqual([['shown'], 0])
      const bytes = await bytesAt(seen[0]?.src)
      expect(text(bytes)).not.toMatch(traces)
      expect(bytes.includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true)
      expect(seen[0]?.src).not.toMatch((await there.must(zhangGuifang, whoAmI, {})).folder)
    }
    expect((await there.must(zhangGuifang, opinion.lookAtMine, { id })).photos).toEqual([{ src: expect.stringMatching(/^http/), note: null }])
    expect(there.cloud.files.read(photos[0] ?? '')).toBeUndefined()
    expect(record(there, id)).toMatchObject({ version: 1, photos: [{ state: 'shown' }] })
    expect(record(there, id).photosDue).toBeUndefined()
    expect(there.cloud.data.count('photoVerdicts')).toBe(0)
    expect(JSON.stringify(record(there, id).photos)).not.toMatch('demo-resident')
  })

  test('what WeChat warns of is kept and marked for staff; its sender is not troubled with it', async () => {
    const { id } = await checked(there, 'w-1', [jpeg({ profile: '血腥' }), png()])
    const { seen } = await seenBy(there, wangMin, id)
    expect(seen.map((one) => one.state)).toEqual(['review', 'shown'])
    expect((await there.must('w-1', opinion.lookAtMine, { id })).photos.map((one) => one.note)).toEqual([null, null])
  })

  test('WebP, which WeChat cannot check, is stripped and shown with a mark', async () => {
    const { id } = await checked(there, 'w-2', [webp()], 0)
    const { seen } = await seenBy(there, wangMin, id)
    expect(seen.map((one) => one.state)).toEqual(['unchecked'])
    expect(text(await bytesAt(seen[0]?.src))).not.toMatch(traces)
  })

  test('a text file called .jpg, a HEIC, an 11 MB photo: kept as they came, seen by nobody else, and their sender is told which and why', async () => {
    const large = Buffer.concat([jpeg(), Buffer.alloc(11 * 1024 * 1024)])
    const { id, photos } = await checked(there, 'w-3', [Buffer.from('这是一封信，不是照片'), jpeg(), heic(), large], 1)
    const own = await there.must('w-3', opinion.lookAtMine, { id })
    expect(own.photos.map(({ src, note }) => [src === null, note])).toEqual([[true, '不是照片'], [false, null], [true, expect.stringMatching('HEIC')], [true, expect.stringMatching('最多 10 MB')]])
    expect(await seenBy(there, wangMin, id)).toMatchObject({ seen: [{ state: 'shown' }], held: 0, broken: 3 })
    expect(photos.map((file) => there.cloud.files.read(file) !== undefined)).toEqual([true, false, true, true])
    expect(record(there, id).photosDue).toBeUndefined()
  })

  test('the sender may not swap the picture afterwards: what staff see is not at a place a phone may name', async () => {
    const { id, photos } = await checked(there, 'w-4', [jpeg()])
    const shown = record(there, id).photos[0]?.file ?? ''
    there.cloud.files.put((photos[0] ?? '').replace(/^cloud:\/\/[^/]+\//, ''), jpeg({ profile: '血腥' }))
    await minutesPass(there, 2)
    expect(text(await bytesAt((await seenBy(there, wangMin, id)).seen[0]?.src))).not.toMatch('血腥')
    await expect(there.refusal('w-4', opinion.submit, { ...spoken('再用一次'), photos: [shown] })).resolves.toMatch('重新选')
  })

  test('a phone that pretends to be WeChat decides nothing, and leaves nothing behind', async () => {
    const { id } = await saysWithPhotos(there, 'w-5', [jpeg({ profile: '血腥' })])
    const judged = verdicts(there.cloud)
    await there.cloud.tick('clock')
    const trace = record(there, id).photos[0]?.work?.trace ?? ''
    const pass = { MsgType: 'event', Event: 'wxa_media_check', trace_id: trace, version: 2, errcode: 0, result: { suggest: 'pass', label: 100 } }
    await expect(there.send('w-5', 'clock', pass)).resolves.toEqual({ ok: false })
    await there.send('w-5', 'clock', { ...pass, trace_id: 'made-up-by-somebody' })
    await judged
    expect(there.cloud.data.all('photoVerdicts').map((one) => one._id)).toEqual([trace])
    await minutesPass(there, 1)
    expect((await seenBy(there, wangMin, id)).seen[0]?.state).toBe('review')
  })

  test('a verdict pushed twice counts once', async () => {
    const { id } = await saysWithPhotos(there, 'w-6', [jpeg()])
    const judged = verdicts(there.cloud)
    await there.cloud.tick('clock')
    await judged
    const trace = record(there, id).photos[0]?.work?.trace
    const again = { MsgType: 'event', Event: 'wxa_media_check', trace_id: trace, version: 2, errcode: '0', result: { suggest: 'risky' } }
    await there.cloud.push('clock', again)
    await minutesPass(there, 1)
    expect((await seenBy(there, wangMin, id)).seen[0]?.state).toBe('shown')
  })

  test('the check of the words and a move by staff go on meanwhile: photos make nobody’s decision stale', async () => {
    const { id } = await saysWithPhotos(there, 'w-7', [jpeg()])
    const judged = verdicts(there.cloud)
    await there.cloud.tick('clock')
    await there.must(wangMin, opinion.answer, { id, version: 1, answer: '已经派人去修' })
    await judged
    await minutesPass(there, 1)
    const after = await there.must(wangMin, opinion.look, { id })
    expect([after.status, after.photos.seen.length]).toEqual(['answered', 1])
  })
})

describe('when something fails', () => {
  const failing = (action: () => string | null): Partial<CloudOptions> => ({ fault: (call) => (call.action === action() ? 'before' : undefined) })

  test('the check is down: the opinion is there at once, and its photo within a quarter of an hour, marked as unchecked', async () => {
    const there = await town(failing(() => 'security.mediaCheckAsync'))
    const { id } = await saysWithPhotos(there, zhangGuifang, [jpeg()])
    await there.cloud.tick('clock')
    expect(await seenBy(there, wangMin, id)).toEqual({ seen: [], held: 1, broken: 0 })
    await minutesPass(there, 14)
    const { seen, held } = await seenBy(there, wangMin, id)
    expect([seen.map((one) => one.state), held]).toEqual([['unchecked'], 0])
    expect(text(await bytesAt(seen[0]?.src))).not.toMatch(traces)
    const asked = there.cloud.calls.flatMap(({ log }) => log).filter((line) => line.includes('"check"'))
    expect(asked).toHaveLength(4)
  })

  test('WeChat takes the question and never answers: after its half hour the photo is shown, marked as unchecked', async () => {
    const there = await town({ mediaResultsTo: undefined })
    const { id } = await saysWithPhotos(there, zhangGuifang, [jpeg()])
    await there.cloud.tick('clock')
    await minutesPass(there, 29)
    expect((await seenBy(there, wangMin, id)).held).toBe(1)
    await minutesPass(there, 3)
    expect((await seenBy(there, wangMin, id)).seen.map((one) => one.state)).toEqual(['unchecked'])
    expect(record(there, id).photosDue).toBeUndefined()
  })

  soak('storage is down for an hour: nothing is given up, and all is well when it is back', async () => {
    let down = false
    const there = await town(failing(() => (down ? 'storage.getUploadMetadata' : null)))
    const { id } = await saysWithPhotos(there, zhangGuifang, [jpeg()])
    down = true
    await there.cloud.tick('clock')
    await minutesPass(there, 60)
    expect(await seenBy(there, wangMin, id)).toEqual({ seen: [], held: 1, broken: 0 })
    down = false
    const judged = verdicts(there.cloud)
    await minutesPass(there, 8)
    await judged
    await minutesPass(there, 2)
    expect((await seenBy(there, wangMin, id)).seen.map((one) => one.state)).toEqual(['shown'])
  })

  soak('the clock runs twice at once, ten times over: one copy, one question, one answer each time', async () => {
    const there = await town()
    const { cloud } = there
    await Promise.all([cloud.tick('clock'), cloud.tick('clock')])
    const kept: string[] = []
    const put = cloud.files.put.bind(cloud.files)
    cloud.files.put = (path, bytes) => {
      if (path.startsWith('kept/')) kept.push(path)
      return put(path, bytes)
    }
    const ids: string[] = []
    for (let n = 1; n <= 10; n += 1) {
      const { id } = await saysWithPhotos(there, `twice-${n}`, [jpeg()])
      ids.push(id)
      const judged = verdicts(cloud)
      await Promise.all([cloud.tick('clock'), cloud.tick('clock')])
      await judged
    }
    expect(kept).toHaveLength(10)
    expect(cloud.data.count('photoVerdicts')).toBe(10)
    cloud.travel(minute)
    await Promise.all([cloud.tick('clock'), cloud.tick('clock')])
    for (const id of ids) expect((await seenBy(there, wangMin, id)).seen.map((one) => one.state)).toEqual(['shown'])
  })

  soak('cut off at each call in turn: in the end every photo is shown once, bare, and no original is left', async () => {
    let left = Infinity
    let how: 'before' | 'after' = 'before'
    const ofPhotos = ({ fn, action, collection }: WireCall) =>
      fn === 'clock' && (/^(storage|security)\./.test(action) || collection === 'photoVerdicts' || (collection === 'opinions' && action === 'database.modifyDocument'))
    const there = await town({ fault: (call) => (ofPhotos(call) && (left -= 1) === 0 ? how : undefined) })
    const ids: { id: string; photos: string[] }[] = []
    for (how of ['before', 'after'] as const) {
      for (let n = 1; n <= 12; n += 1) {
        left = Infinity
        ids.push(await saysWithPhotos(there, `cut-${how}-${n}`, [jpeg()]))
        left = n
        await there.cloud.tick('clock').catch(() => null)
        there.cloud.travel(minute)
        await there.cloud.tick('clock').catch(() => null)
      }
    }
    left = Infinity
    await minutesPass(there, 35)
    for (const { id, photos } of ids) {
      const { seen, held, broken } = await seenBy(there, wangMin, id)
      expect([id, seen.length, held, broken]).toEqual([id, 1, 0, 0])
      expect(text(await bytesAt(seen[0]?.src))).not.toMatch(traces)
      expect(there.cloud.files.read(photos[0] ?? '')).toBeUndefined()
      expect(record(there, id).photosDue).toBeUndefined()
    }
  })

  test('when nothing waits, a minute of the clock costs the photos one look along an index', async () => {
    const there = await town()
    for (let n = 0; n < 20; n += 1) await there.must(`idle-${n}`, opinion.submit, spoken(`第 ${n} 件事`))
    await there.cloud.tick('clock')
    there.cloud.resetQueries()
    await there.cloud.tick('clock')
    const onPhotos = there.cloud.queries.filter((query) => query.index?.includes('photosDue') || query.collection === 'photoVerdicts')
    expect(onPhotos).toEqual([expect.objectContaining({ collection: 'opinions', examined: 0, returned: 0 })])
  })
})
