import { serve } from '../runtime/serve'
import amend from './amend'
import askChange from './askChange'
import desk from './desk'
import draft from './draft'
import { visitOf } from './http/http'
import { answerVisit } from './http/route'
import list from './list'
import look from './look'
import prepare from './prepare'
import publish from './publish'
import read from './read'
import redraft from './redraft'
import withdraw from './withdraw'

const act = serve([amend, askChange, desk, draft, list, look, prepare, publish, read, redraft, withdraw])

/** Phones ask for acts; screens and other systems visit over HTTP (CloudBase HTTP 访问服务) and only ever read what is public. */
export async function main(event: unknown) {
  const visit = visitOf(event)
  return visit ? answerVisit(visit) : act(event)
}
