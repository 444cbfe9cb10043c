import type { Unit } from '../../src/domain/directory/directory'
import { Refused } from '../../src/domain/kernel/refusal'
import type { Handover } from '../../src/domain/supervision/handover'
import type { Helper } from '../../src/domain/supervision/parts'
import { advanceFrom, type Advance } from './advance'
import { road, type Desk } from './desk'
import { givenTo, helpedBy, helperOf, inHandsOf } from './givenTo'
import { livingUnit } from './livingUnit'
import { find, get, is, past, type Where } from './store'

/**
 * A unit was dissolved: what it has in hand goes to whoever takes over, and must be signed for anew; where nobody does,
 * the committee is told. Safe to run again; true when all of it is seen to.
 */
export async function takenOver(asked: Desk, dissolved: string, until: number): Promise<boolean> {
  const desk = { ...asked, actor: road }
  const fresh = { unit: (id: string) => get<Unit>('units', id) }
  const [old, successor] = await Promise.all([fresh.unit(dissolved), livingUnit(fresh, dissolved)])
  if (!old?.dissolved) return true
  const main = await each(desk, { unit: is(dissolved), open: is(true) }, until, (handover) => mainMove(desk, handover, old, successor))
  const helping = await each(desk, { helperUnits: is(dissolved), open: is(true) }, until, (handover) => helperMove(handover, old, successor))
  return main && helping
}

type Step = Omit<Advance<'handover'>, 'kind'> | null

/** Each record by itself: a transaction over hundreds would hold up everybody who works on one of them. */
async function each(desk: Desk, where: Where, until: number, step: (handover: Handover) => Step): Promise<boolean> {
  let all = true
  for (let after = ''; ; ) {
    const found = await find<Handover>('handovers', { where: { ...where, ...(after && { _id: past(after) }) }, limit: 50 })
    for (const handover of found) {
      if (Date.now() >= until) return false
      const asked = step(handover)
      if (asked && !(await moves(desk, handover, asked))) all = false
    }
    after = found.at(-1)?._id ?? ''
    if (found.length < 50) return all
  }
}

async function moves(desk: Desk, handover: Handover, asked: NonNullable<Step>): Promise<boolean> {
  try {
    await advanceFrom(desk, handover, { kind: 'handover', ...asked })
    return true
  } catch (error) {
    // Somebody is at work on it this moment; it is met again.
    if (error instanceof Refused) return false
    throw error
  }
}

function mainMove(desk: Desk, handover: Handover, old: Unit, successor: Unit | null): Step {
  const paper = old.dissolved?.paper ?? ''
  if (!successor) {
    const said = handover.diary.some(({ move, at }) => move === 'orphan' && at >= (old.dissolved?.at ?? 0))
    return said ? null : { move: 'orphan', note: `${old.name}已撤销（${paper}）` }
  }
  const anew = handover.status === 'issued' || handover.status === 'signed' || handover.status === 'sentBack'
  const why = `${old.name}撤并（${paper}）`
  const set = anew ? givenTo(desk, handover, successor, why) : inHandsOf(desk, handover, successor, why)
  return { move: anew ? 'succeed' : 'inherit', evidence: { unit: successor._id }, set, note: `${old.name}撤并（${paper}），由${successor.name}接办` }
}

/** An opinion already given stays, under the name it was given; one still awaited is asked of the successor. */
function helperMove(handover: Handover, old: Unit, successor: Unit | null): Step {
  const heir = successor && successor._id !== handover.unit && !handover.helperUnits.includes(successor._id) ? successor : null
  const next = (helper: Helper): Helper => (heir && helper.opinion === null ? helperOf(heir) : { ...helper, gone: true })
  const set = helpedBy(handover.helpers.map((helper) => (helper.unit === old._id && !helper.gone ? next(helper) : helper)))
  const note = `会办单位${old.name}撤并（${old.dissolved?.paper ?? ''}）${heir ? `，由${heir.name}接着会办` : ''}`
  return heir ? { move: 'inherit', evidence: { unit: heir._id }, set, note } : { move: 'helperGone', set, note }
}
