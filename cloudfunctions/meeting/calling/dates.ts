import { dates } from '../../../src/domain/meeting/calling/contracts'
import { dateOf } from '../../../src/domain/kernel/calendar'
import { isDayOff } from '../../../src/domain/kernel/workdays'
import { datesOf } from '../../../src/domain/meeting/calling/repeating'
import { fulfil } from '../../runtime/serve'

/** In the cloud, because the phone does not carry the holidays. */
export default fulfil(dates, (_desk, { startsAt, every, times }) =>
  Promise.resolve({ dates: datesOf(startsAt, every, times).map((at) => ({ startsAt: at, dayOff: isDayOff(dateOf(at)) })) }),
)
