import { serve } from '../runtime/serve'
import forMeeting from './forMeeting'
import forTopic from './forTopic'
import makeForMeeting from './makeForMeeting'
import makeForTopic from './makeForTopic'
import makeLedger from './makeLedger'
import makeReport from './makeReport'

export const main = serve([forMeeting, forTopic, makeForMeeting, makeForTopic, makeLedger, makeReport])
