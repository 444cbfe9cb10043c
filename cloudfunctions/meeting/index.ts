import { serve } from '../runtime/serve'
import askLeave from './askLeave'
import cancel from './cancel'
import candidates from './candidates'
import checkIn from './checkIn'
import close from './close'
import come from './come'
import confirmByHand from './confirmByHand'
import denyLeave from './denyLeave'
import doorCode from './doorCode'
import grantLeave from './grantLeave'
import invite from './invite'
import list from './list'
import look from './look'
import lookAtMine from './lookAtMine'
import mine from './mine'
import noteComing from './noteComing'
import noteConflict from './noteConflict'
import noteDeclined from './noteDeclined'
import notify from './notify'
import open from './open'
import plan from './plan'
import postpone from './postpone'
import walkIn from './walkIn'

export const main = serve([
  askLeave,
  cancel,
  candidates,
  checkIn,
  close,
  come,
  confirmByHand,
  denyLeave,
  doorCode,
  grantLeave,
  invite,
  list,
  look,
  lookAtMine,
  mine,
  noteComing,
  noteConflict,
  noteDeclined,
  notify,
  open,
  plan,
  postpone,
  walkIn,
])
