import { serve } from '../runtime/serve'
import addSpeaker from './addSpeaker'
import alsoAsk from './alsoAsk'
import ask from './ask'
import askToSpeak from './askToSpeak'
import bringForward from './bringForward'
import closePoll from './closePoll'
import endTurn from './endTurn'
import extend from './extend'
import giveFloor from './giveFloor'
import host from './host'
import look from './look'
import markAnswered from './markAnswered'
import noteDissent from './noteDissent'
import recordDissent from './recordDissent'
import setAside from './setAside'
import skip from './skip'
import startPoll from './startPoll'
import vote from './vote'
import withdrawTurn from './withdrawTurn'

export const main = serve([
  addSpeaker,
  alsoAsk,
  ask,
  askToSpeak,
  bringForward,
  closePoll,
  endTurn,
  extend,
  giveFloor,
  host,
  look,
  markAnswered,
  noteDissent,
  recordDissent,
  setAside,
  skip,
  startPoll,
  vote,
  withdrawTurn,
])
