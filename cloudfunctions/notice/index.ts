import { serve } from '../runtime/serve'
import consent from './consent'
import inbox from './inbox'
import read from './read'
import templates from './templates'

export const main = serve([
  consent,
  inbox,
  read,
  templates,
])
