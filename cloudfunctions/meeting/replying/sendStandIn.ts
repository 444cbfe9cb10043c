import { sendStandIn } from '../../../src/domain/meeting/replying/contracts'
import { refuse } from '../../../src/domain/kernel/refusal'
import { fulfil } from '../../runtime/serve'
import { newAttendance } from '../newAttendance'
import { reply } from './reply'
import { saidNow } from './saidNow'
import { invitedTo } from '../views'

/** Their seat is taken by somebody else: the list gets a new name in the same transaction. */
export default fulfil(sendStandIn, (desk, { name, duty, phone, ...input }) =>
  reply(desk, { ...input, move: 'sendStandIn' }, async (meeting, mine) => {
    if ((await invitedTo(meeting._id)).some((one) => one.name === name && one.from === mine.from && one.status !== 'declined')) throw refuse.alreadyInvited(name)
    const { from, seat, must } = mine
    const invited = newAttendance(desk, meeting, { person: null, name, from, phone, seat, must })
    const diary = invited.diary.map((line) => ({ ...line, says: `代${mine.name}参会`, to: 'coming' }))
    const standIn = { ...invited, ...saidNow(desk, meeting), status: 'coming' as const, diary, duty, standsInFor: mine._id }
    return {
      evidence: { standIn: name },
      set: { standIn: { name, phone, attendance: standIn._id } },
      note: `${name}（${duty}）代会，电话 ${phone}`,
      also: [{ add: [standIn], to: 'attendances' }],
    }
  }),
)
