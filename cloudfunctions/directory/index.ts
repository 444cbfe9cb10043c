import { serve } from '../runtime/serve'
import addPoint from './addPoint'
import inspect from './inspect'
import invitePerson from './invitePerson'
import join from './join'
import leave from './leave'
import lists from './lists'
import overview from './overview'
import people from './people'
import poster from './poster'
import rooms from './rooms'
import whoAmI from './whoAmI'

export const main = serve([
  addPoint,
  inspect,
  invitePerson,
  join,
  leave,
  lists,
  overview,
  people,
  poster,
  rooms,
  whoAmI,
])
