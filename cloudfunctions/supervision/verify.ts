import { verify } from '../../src/domain/supervision/contracts'
import { minute, moment } from '../../src/domain/kernel/calendar'
import { refuse, words } from '../../src/domain/kernel/refusal'
import { keptCopies } from '../runtime/photos'
import { by, handoverMove } from './handoverMove'

// The last one verified completes its topic: journey.ts.
export default handoverMove(verify, 'verify', async ({ date, time, place, people, findings = null, photos, landed = null, outcome }, desk, { _id, reportedAt, reminded }) => {
  const seenAt = moment(date, time) ?? 0
  // People write down minutes.
  if (seenAt > desk.now || seenAt + minute <= (reportedAt ?? 0)) throw refuse.invalid({ date: words.seenBeforeReport })
  return {
    set: { inspection: { date, time, place, people, findings, photos: await keptCopies(desk, photos, { in: 'handovers', id: _id }), by: by(desk), at: desk.now }, landed, outcome, reminded: reminded.filter(({ kind }) => kind !== 'committee') },
    note: `${date} ${time}在${place}核实。告诉群众：${outcome}`,
  }
})
