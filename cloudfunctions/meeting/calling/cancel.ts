import { cancel } from '../../../src/domain/meeting/contracts'
import type { Meeting } from '../../../src/domain/meeting/meeting'
import { advanceFrom, requireMovable } from '../../runtime/advance'
import { decided } from '../../runtime/places'
import { fulfil } from '../../runtime/serve'
import { laterOf } from './views'
import { doneOf, telling } from '../hostMove'

/** With `later`, the last of the series first and this one at the end: whoever is cut off presses the same button again. */
export default fulfil(cancel, async (desk, { id, version, reason, later }) => {
  const meeting = await desk.read<Meeting>('meetings', id)
  const asked = { kind: 'meeting', move: 'cancel', evidence: { reason }, note: reason } as const
  requireMovable(desk, desk.actor, meeting, { ...asked, version })
  const others = later ? await laterOf(meeting) : []
  for (const one of others.reverse()) await telling(desk, { id: one._id }, (latest) => advanceFrom(desk, latest, { ...asked, also: [decided(latest)] }))
  return doneOf(await telling(desk, { id, version }, (latest) => advanceFrom(desk, latest, { ...asked, version, also: [decided(latest)] })))
})
