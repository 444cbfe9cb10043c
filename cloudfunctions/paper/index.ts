import { serve } from '../runtime/serve'
import certificate from './certificate'
import checkCertificate from './checkCertificate'
import forMeeting from './forMeeting'
import forTopic from './forTopic'
import makeCertificate from './makeCertificate'
import makeForMeeting from './makeForMeeting'
import makeForTopic from './makeForTopic'
import makeLedger from './makeLedger'
import makeReport from './makeReport'

export const main = serve([certificate, checkCertificate, forMeeting, forTopic, makeCertificate, makeForMeeting, makeForTopic, makeLedger, makeReport])
