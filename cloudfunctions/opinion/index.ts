import { serve } from '../runtime/serve'
import accept from './accept'
import acceptMany from './acceptMany'
import adopt from './adopt'
import adoptMany from './adoptMany'
import amendWords from './amendWords'
import answer from './answer'
import arrive from './arrive'
import asks from './asks'
import clear from './clear'
import colleagues from './colleagues'
import correct from './correct'
import decline from './decline'
import declineMany from './declineMany'
import detach from './detach'
import dismissIssue from './dismissIssue'
import disputeFor from './disputeFor'
import doubt from './doubt'
import engine from './engine'
import findByReceipt from './findByReceipt'
import handled from './handled'
import held from './held'
import isolate from './isolate'
import issues from './issues'
import judge from './judge'
import learnSoon from './learnSoon'
import leaveIssue from './leaveIssue'
import look from './look'
import lookAtIssue from './lookAtIssue'
import lookAtMine from './lookAtMine'
import mine from './mine'
import ofTopic from './ofTopic'
import overrule from './overrule'
import quarantine from './quarantine'
import quarantined from './quarantined'
import queue from './queue'
import refer from './refer'
import release from './release'
import remark from './remark'
import reopen from './reopen'
import revisit from './revisit'
import restoreIssue from './restoreIssue'
import search from './search'
import settleFor from './settleFor'
import sort from './sort'
import subjects from './subjects'
import submit from './submit'
import supplement from './supplement'
import tell from './tell'
import toAsk from './toAsk'
import undo from './undo'
import untold from './untold'
import undoMany from './undoMany'
import uphold from './uphold'
import watch from './watch'
import useModel from './useModel'
import useWords from './useWords'
import withdraw from './withdraw'

export const main = serve([
  accept,
  acceptMany,
  adopt,
  adoptMany,
  amendWords,
  answer,
  arrive,
  asks,
  clear,
  colleagues,
  correct,
  decline,
  declineMany,
  detach,
  dismissIssue,
  disputeFor,
  doubt,
  engine,
  findByReceipt,
  handled,
  held,
  isolate,
  issues,
  judge,
  learnSoon,
  leaveIssue,
  look,
  lookAtIssue,
  lookAtMine,
  mine,
  ofTopic,
  overrule,
  quarantine,
  quarantined,
  queue,
  refer,
  release,
  remark,
  reopen,
  revisit,
  restoreIssue,
  search,
  settleFor,
  sort,
  subjects,
  submit,
  supplement,
  tell,
  toAsk,
  undo,
  untold,
  undoMany,
  uphold,
  watch,
  useModel,
  useWords,
  withdraw,
])
