import { serve } from '../runtime/serve'
import addPoint from './addPoint'
import addUnit from './addUnit'
import dissolveUnit from './dissolveUnit'
import inspect from './inspect'
import invitationCode from './invitationCode'
import inviteAgain from './inviteAgain'
import invitePerson from './invitePerson'
import join from './join'
import leave from './leave'
import lists from './lists'
import lookAtInvitation from './lookAtInvitation'
import overview from './overview'
import pageBroke from './pageBroke'
import people from './people'
import poster from './poster'
import rates from './rates'
import renameUnit from './renameUnit'
import rooms from './rooms'
import units from './units'
import whoAmI from './whoAmI'

export const main = serve([
  addPoint,
  addUnit,
  dissolveUnit,
  inspect,
  invitationCode,
  inviteAgain,
  invitePerson,
  join,
  leave,
  lists,
  lookAtInvitation,
  overview,
  pageBroke,
  people,
  poster,
  rates,
  renameUnit,
  rooms,
  units,
  whoAmI,
])
