import { serve } from '../runtime/serve'
import askExtension from './askExtension'
import grantExtension from './grantExtension'
import ledger from './ledger'
import look from './look'
import note from './note'
import report from './report'
import sendBack from './sendBack'
import sign from './sign'
import urge from './urge'
import verify from './verify'

export const main = serve([
  askExtension,
  grantExtension,
  ledger,
  look,
  note,
  report,
  sendBack,
  sign,
  urge,
  verify,
])
