import { engineId, learnFrom, type Engine, type Learned, type Scores } from '../../src/domain/opinion/engine'
import { out } from '../../src/domain/opinion/issue'
import type { Opinion } from '../../src/domain/opinion/opinion'
import { beijing } from '../../src/domain/kernel/calendar'
import { encode } from '../../src/domain/opinion/routing/codec'
import { learn, type Decision } from '../../src/domain/opinion/routing/learn'
import { heldBack, measure, notWorse } from '../../src/domain/opinion/routing/measure'
import type { Category } from '../../src/domain/opinion/routing/suggestion'
import { engineRecord } from '../runtime/engineRecord'
import { advanceFrom } from '../runtime/advance'
import { deskFor, road, type Desk } from '../runtime/desk'
import { add, count, find, get, is, past, upTo, updateWhere } from '../runtime/store'
import { putFile } from '../runtime/wechat'
import { leased, release } from './lease'
import { readerFor } from './reader'

/** Learning takes this long at most; less time than this left means: next minute. Unit: ms. */
const needs = 35_000
/** At night nobody waits for a notice. Beijing time. */
const night = { from: 2, to: 5 }

/**
 * Learns anew from what staff have decided, once a night or when the office asks for it. What it learned replaces the
 * one in use only if it is at least as good on decisions no model has ever seen.
 */
export async function learnFromDecisions(now: number, until: number): Promise<'learned' | 'nothing new' | 'not now'> {
  const today = beijing(now).format('YYYY-MM-DD')
  const hour = beijing(now).hour()
  const engine = await get<Engine>('engines', engineId)
  const atNight = hour >= night.from && hour < night.to && engine?.learnedOn !== today
  if (!(engine?.askedAt || atNight) || until - Date.now() < needs - 5000 || !(await leased('learn', now, now + 120_000))) return 'not now'
  const desk = deskFor({ name: 'clock.learnFromDecisions', by: [] }, road, now)
  try {
    return await learnOnce(desk, await engineRecord(desk), today)
  } finally {
    await release('learn', now + 120_000)
  }
}

async function learnOnce(desk: Desk, engine: Engine, today: string): Promise<'learned' | 'nothing new'> {
  const asked = engine.askedAt !== null
  await updateWhere('engines', { _id: is(engineId) }, { learnedOn: today, askedAt: null })
  const [last] = await find<Learned>('models', { where: {}, newest: true, limit: 1 })
  const there = await count('opinions', { decidedAt: past(0) })
  const known = last ? last.decisions + last.heldBack : 0
  if (there < learnFrom.least || (!asked && there < learnFrom.most && there - known < learnFrom.fresh)) return 'nothing new'
  const { taught, heldBack: rest } = split(await decisions())
  const no = (last?.no ?? 0) + 1
  const reader = await readerFor(engine)
  const model = learn(taught, { version: no, taxonomy: reader.taxonomy })
  const now = measure(model, rest, { taxonomy: reader.taxonomy })
  const inUse = measure(reader.model, rest, { taxonomy: reader.taxonomy })
  const bytes = Buffer.from(encode(model))
  const id = desk.id()
  const learned: Learned = {
    _id: id,
    no,
    at: desk.now,
    decisions: taught.length,
    heldBack: rest.length,
    scores: shown(now),
    before: shown(inUse),
    better: notWorse(now, inUse),
    file: await putFile(`models/${id}.bin`, bytes),
    bytes: bytes.length,
  }
  await add('models', [learned])
  if (learned.better) await advanceFrom(desk, await engineRecord(desk), { kind: 'engine', move: 'replace', evidence: { model: id }, set: { model: id }, note: `第 ${no} 版，学了 ${taught.length} 条` })
  return 'learned'
}

const shown = ({ accuracy, macroF1, sureShare }: { accuracy: number; macroF1: number; sureShare: number }): Scores => ({ right: accuracy, macroF1, sure: sureShare })

type Taught = Decision & { id: string }

/** The newest decisions of people; hidden and withdrawn words teach nothing. */
async function decisions(): Promise<Taught[]> {
  const taught = new Map<string, Taught>()
  let until: number | null = null
  while (taught.size < learnFrom.most) {
    const page: Opinion[] = await find<Opinion>('opinions', { where: { decidedAt: until === null ? past(0) : upTo(until) }, order: 'decidedAt', newest: true, limit: 500, only: ['text', 'subject', 'category', 'status', 'decidedAt'] })
    for (const { _id, text, subject, category, status } of page) {
      if (subject && !out.includes(status)) taught.set(_id, { id: _id, text, label: subject, ...(category && { category: category as Category }) })
    }
    const last = page.at(-1)?.decidedAt ?? null
    // Decisions made together bear one time: the page begins with the last of it again, unless it held nothing else.
    if (page.length < 500 || !last) break
    until = last === until ? last - 1 : last
  }
  return [...taught.values()].slice(0, learnFrom.most)
}

function split(all: readonly Taught[]) {
  const isHeldBack = ({ id }: Taught) => heldBack(id)
  return { taught: all.filter((one) => !isHeldBack(one)), heldBack: all.filter(isHeldBack) }
}
