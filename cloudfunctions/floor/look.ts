import { look } from '../../src/domain/floor/contracts'
import { fulfil } from '../runtime/serve'
import { attendanceId, invited } from './here'
import { dissentsIn, dissentView, liveView, rowsFor, sharedView } from './roomViews'

/** Asked by everybody in the room every few seconds: three trips once it is known who asks. */
export default fulfil(look, async (desk, { meeting: id, known }) => {
  const own = attendanceId(desk, id)
  const [{ meeting, mine }, rows] = await Promise.all([invited(desk, id), rowsFor(id, [own])])
  const here = mine.status === 'present'
  // Whoever has not signed in learns where they stand, and nothing of what goes on.
  const seen = here ? rows : []
  const shared = sharedView(seen, { desk, meeting, mine: own })
  const dissents = dissentsIn(seen)
  return liveView(desk, known, {
    ...shared, here, acts: here && mine.leftAt === null && shared.stage === 'open', dissents: dissents.length,
    myDissents: dissents.filter(({ person, who }) => person !== null && person === mine.person && who === mine.name).map(dissentView),
  })
})
