import { serve } from '../runtime/serve'
import addSheet from './door/addSheet'
import amend from './calling/amend'
import arrange from './calling/arrange'
import askLeave from './replying/askLeave'
import attach from './calling/attach'
import cancel from './calling/cancel'
import candidates from './calling/candidates'
import checkIn from './door/checkIn'
import clashes from './calling/clashes'
import close from './door/close'
import come from './replying/come'
import confirmByHand from './door/confirmByHand'
import confirmHandedIn from './door/confirmHandedIn'
import confirmMany from './door/confirmMany'
import dates from './calling/dates'
import denyLeave from './replying/denyLeave'
import detach from './calling/detach'
import doorCode from './door/doorCode'
import doorPack from './door/doorPack'
import figures from './figures'
import giveChair from './calling/giveChair'
import grantLeave from './replying/grantLeave'
import handIn from './door/handIn'
import invite from './calling/invite'
import leavesTaken from './replying/leavesTaken'
import list from './list'
import look from './look'
import lookAtMine from './lookAtMine'
import makeUp from './door/makeUp'
import mine from './mine'
import myYear from './replying/myYear'
import noteComing from './replying/noteComing'
import noteConflict from './replying/noteConflict'
import noteDeclined from './replying/noteDeclined'
import noteLeave from './replying/noteLeave'
import noteLeft from './door/noteLeft'
import noteNoAnswer from './replying/noteNoAnswer'
import noteWhere from './door/noteWhere'
import notify from './telling/notify'
import open from './door/open'
import openAttachment from './calling/openAttachment'
import openToSignUp from './calling/openToSignUp'
import plan from './calling/plan'
import postpone from './calling/postpone'
import queue from './replying/queue'
import refuseHandedIn from './door/refuseHandedIn'
import relocate from './calling/relocate'
import rules from './replying/rules'
import seatAll from './calling/seatAll'
import sendAgain from './telling/sendAgain'
import sendStandIn from './replying/sendStandIn'
import setFence from './door/setFence'
import setRules from './replying/setRules'
import signOff from './replying/signOff'
import signOut from './door/signOut'
import signUp from './replying/signUp'
import usualPlaces from './calling/usualPlaces'
import walkIn from './door/walkIn'

export const main = serve([
  addSheet,
  amend,
  arrange,
  askLeave,
  attach,
  cancel,
  candidates,
  checkIn,
  clashes,
  close,
  come,
  confirmByHand,
  confirmHandedIn,
  confirmMany,
  dates,
  denyLeave,
  detach,
  doorCode,
  doorPack,
  figures,
  giveChair,
  grantLeave,
  handIn,
  invite,
  leavesTaken,
  list,
  look,
  lookAtMine,
  makeUp,
  mine,
  myYear,
  noteComing,
  noteConflict,
  noteDeclined,
  noteLeave,
  noteLeft,
  noteNoAnswer,
  noteWhere,
  notify,
  open,
  openAttachment,
  openToSignUp,
  plan,
  postpone,
  queue,
  refuseHandedIn,
  relocate,
  rules,
  seatAll,
  sendAgain,
  sendStandIn,
  setFence,
  setRules,
  signOff,
  signOut,
  signUp,
  usualPlaces,
  walkIn,
])
