import { refuse } from '../../src/domain/kernel/refusal'
import { strike } from '../../src/domain/report/contracts'
import { by, reportMove } from './reportMove'

/** Nothing is taken out: the entry stays, struck through, with who did it and why. */
export default reportMove(strike, 'strike', ({ entry, reason }, desk, { steps, awards }) => {
  const found = [...steps, ...awards].find(({ id }) => id === entry)
  if (!found) throw refuse.notFound()
  if (found.struck) throw refuse.struckAlready()
  const struck = { at: desk.now, by: by(desk), reason }
  const without = <One extends { id: string }>(all: readonly One[]) => all.map((one) => (one.id === entry ? { ...one, struck } : one))
  const named = 'what' in found ? `${found.level}${found.what}：${found.who}` : `${found.name} ${found.grade}`
  return { set: { steps: without(steps), awards: without(awards) }, note: `${named}。${reason}` }
})
