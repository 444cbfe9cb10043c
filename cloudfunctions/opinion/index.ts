import { serve } from '../runtime/serve'
import accept from './accept'
import adopt from './adopt'
import adoptMany from './adoptMany'
import answer from './answer'
import arrive from './arrive'
import decline from './decline'
import detach from './detach'
import doubt from './doubt'
import findByReceipt from './findByReceipt'
import judge from './judge'
import look from './look'
import lookAtMine from './lookAtMine'
import mine from './mine'
import ofTopic from './ofTopic'
import overrule from './overrule'
import quarantine from './quarantine'
import quarantined from './quarantined'
import queue from './queue'
import refer from './refer'
import release from './release'
import reopen from './reopen'
import submit from './submit'
import supplement from './supplement'
import undo from './undo'
import uphold from './uphold'
import withdraw from './withdraw'

export const main = serve([
  accept,
  adopt,
  adoptMany,
  answer,
  arrive,
  decline,
  detach,
  doubt,
  findByReceipt,
  judge,
  look,
  lookAtMine,
  mine,
  ofTopic,
  overrule,
  quarantine,
  quarantined,
  queue,
  refer,
  release,
  reopen,
  submit,
  supplement,
  undo,
  uphold,
  withdraw,
])
