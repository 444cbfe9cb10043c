import { serve } from '../runtime/serve'
import addFact from './addFact'
import amend from './amend'
import appoint from './appoint'
import archive from './archive'
import conclude from './conclude'
import confirm from './confirm'
import contribute from './contribute'
import draft from './draft'
import draw from './draw'
import drift from './drift'
import drop from './drop'
import endorse from './endorse'
import factReaders from './factReaders'
import facts from './facts'
import handOver from './handOver'
import keepMinutes from './keepMinutes'
import list from './list'
import look from './look'
import minutes from './minutes'
import myFacts from './myFacts'
import myVolunteering from './myVolunteering'
import noteDecline from './noteDecline'
import offerAgain from './offerAgain'
import planResearch from './planResearch'
import prepared from './prepared'
import propose from './propose'
import research from './research'
import returnConsensus from './returnConsensus'
import returnTopic from './returnTopic'
import sendFacts from './sendFacts'
import setNeeds from './setNeeds'
import signUp from './signUp'
import stepBack from './stepBack'
import takeUp from './takeUp'
import volunteer from './volunteer'
import volunteers from './volunteers'
import withdrawConclusion from './withdrawConclusion'
import withdrawConfirmation from './withdrawConfirmation'
import withdrawEndorsement from './withdrawEndorsement'
import withdrawProposal from './withdrawProposal'

export const main = serve([
  addFact,
  amend,
  appoint,
  archive,
  conclude,
  confirm,
  contribute,
  draft,
  draw,
  drift,
  drop,
  endorse,
  factReaders,
  facts,
  handOver,
  keepMinutes,
  list,
  look,
  minutes,
  myFacts,
  myVolunteering,
  noteDecline,
  offerAgain,
  planResearch,
  prepared,
  propose,
  research,
  returnConsensus,
  returnTopic,
  sendFacts,
  setNeeds,
  signUp,
  stepBack,
  takeUp,
  volunteer,
  volunteers,
  withdrawConclusion,
  withdrawConfirmation,
  withdrawEndorsement,
  withdrawProposal,
])
