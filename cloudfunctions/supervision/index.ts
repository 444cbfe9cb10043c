import { serve } from '../runtime/serve'
import askExtension from './askExtension'
import assist from './assist'
import grantExtension from './grantExtension'
import ledger from './ledger'
import look from './look'
import note from './note'
import reassign from './reassign'
import redo from './redo'
import refuseExtension from './refuseExtension'
import report from './report'
import sendBack from './sendBack'
import sign from './sign'
import signHelp from './signHelp'
import uphold from './uphold'
import urge from './urge'
import verify from './verify'

export const main = serve([
  askExtension,
  assist,
  grantExtension,
  ledger,
  look,
  note,
  reassign,
  redo,
  refuseExtension,
  report,
  sendBack,
  sign,
  signHelp,
  uphold,
  urge,
  verify,
])
