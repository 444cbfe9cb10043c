import { serve } from '../runtime/serve'
import amend from './amend'
import archive from './archive'
import conclude from './conclude'
import confirm from './confirm'
import draft from './draft'
import drop from './drop'
import endorse from './endorse'
import handOver from './handOver'
import list from './list'
import look from './look'
import propose from './propose'
import report from './report'
import research from './research'
import returnConsensus from './returnConsensus'
import returnTopic from './returnTopic'

export const main = serve([
  amend,
  archive,
  conclude,
  confirm,
  draft,
  drop,
  endorse,
  handOver,
  list,
  look,
  propose,
  report,
  research,
  returnConsensus,
  returnTopic,
])
