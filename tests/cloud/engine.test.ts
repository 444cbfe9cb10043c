import * as opinion from '@/domain/opinion/contracts'
import * as engine from '@/domain/opinion/engineContracts'
import { linYue, spoken, town, wangMin, type Town } from '../support/town'

const hour = 3_600_000
const day = 24 * hour

/** What Wang Min keeps deciding in her room: dragon boats are culture, whatever the shipped words say. */
const boats = ['龙舟', '划船比赛', '龙船', '端午赛龙舟', '龙舟队'].flatMap((word, at) =>
  Array.from({ length: 9 }, (_, time) => `${['想组织', '请支持', '能不能办', '建议搞', '我们村要'][(at + time) % 5]}${word}${['，需要场地', '，缺教练', '，请给经费', '，请协调码头', '，孩子也想学', '，老人也爱看', '，请修埠头', '，把奖杯摆出来', '，请报名'][time]}`),
)
const parking = Array.from({ length: 30 }, (_, at) => `小区停车位不够，${['北门', '南门', '东侧', '西侧', '地库'][at % 5]}天天抢车位，第 ${at + 1} 次说了`)

describe('learning from what staff decide', () => {
  let there: Town
  beforeEach(async () => {
    there = await town()
    // Nine in the morning: at night the clock would learn before the story says so.
    const now = there.cloud.now()
    there.cloud.travel(day - ((now + 8 * hour) % day) + 9 * hour)
  })
  const decideAll = async () => {
    for (const [subject, category, texts] of [['龙舟文化', '文化', boats], ['停车', '社会', parking]] as const) {
      const { id } = await there.must(`first of ${subject}`, opinion.submit, spoken(texts[0] ?? ''))
      await there.must(wangMin, opinion.accept, { id, version: 1, category, subject, committee: null })
      // The others are as this one, so that the story does not take all night.
      const decided = there.cloud.data.get('opinions', id)
      there.cloud.data.insert('opinions', texts.slice(1).map((text, at) => ({ ...decided, _id: `${id}-${at}`, submission: `${id}-${at}`, receipt: `${id}-${at}`, text, unplacedSince: undefined })))
    }
  }
  const atNight = async () => {
    const now = there.cloud.now()
    there.cloud.travel((Math.floor((now + 8 * 3_600_000) / day) + 1) * day - 8 * 3_600_000 + 2.5 * 3_600_000 - now)
    await there.cloud.tick('clock')
  }
  const subjectOf = async (text: string) => {
    const { id } = await there.must(`somebody-${text}`, opinion.submit, spoken(text))
    await there.cloud.tick('clock')
    return (await there.must(wangMin, opinion.look, { id })).suggestion
  }

  test('what Wang Min decided by day is suggested the next morning; Lin Yue goes back with one tap', async () => {
    await decideAll()
    expect((await subjectOf('今年还赛龙舟吗，想报名')).subject).not.toBe('龙舟文化')
    await atNight()
    const learned = await there.must(linYue, engine.engine, {})
    expect(learned).toMatchObject({ statusLabel: '用学到的', decisions: 75, models: [{ no: 1, better: true, inUse: true }] })
    const [first] = learned.models
    expect((first?.decisions ?? 0) + (first?.heldBack ?? 0)).toBe(75)
    expect(first?.scores.right).toBeGreaterThan(first?.before.right ?? 1)
    expect(await subjectOf('明年的赛龙舟能不能放在河东')).toMatchObject({ subject: '龙舟文化', category: '文化', model: 1 })

    await there.must(linYue, engine.useWords, { version: learned.version })
    expect(await subjectOf('龙舟赛把孩子也带上')).toMatchObject({ model: 0 })
    await there.must(linYue, engine.useModel, { version: learned.version + 1, model: first?.id ?? '' })
    expect(await subjectOf('看龙舟比赛要有看台')).toMatchObject({ subject: '龙舟文化', model: 1 })
    await expect(there.refusal(wangMin, engine.useWords, { version: 9 })).resolves.toMatch('身份')
  })

  test('a night without news teaches nothing, and a second tick in the same night neither', async () => {
    await decideAll()
    await atNight()
    await there.cloud.tick('clock')
    await atNight()
    expect((await there.must(linYue, engine.engine, {})).models).toHaveLength(1)
  })

  test('Lin Yue does not wait for the night', async () => {
    await decideAll()
    const { version } = await there.must(linYue, engine.engine, {})
    await there.must(linYue, engine.learnSoon, { version })
    await there.cloud.tick('clock')
    expect(await there.must(linYue, engine.engine, {})).toMatchObject({ asked: false, models: [{ no: 1 }] })
  })

  test('the office adds words of its own; what makes no sense is refused with the reason', async () => {
    const { version, subjects } = await there.must(linYue, engine.engine, {})
    expect(subjects.length).toBeGreaterThanOrEqual(40)
    await expect(there.refusal(linYue, engine.amendWords, { version, subject: '龙舟文化', category: '文化', words: '龙舟*99' })).resolves.toMatch('分量不对')
    await there.must(linYue, engine.amendWords, { version, subject: '龙舟文化', category: '文化', words: '龙舟*4 龙船*4 划龙舟*4' })
    expect(await subjectOf('龙船该修了，划龙舟要用')).toMatchObject({ subject: '龙舟文化', category: '文化', model: 0 })
  })
})
