import { whoAmI } from '../../src/domain/directory/contracts'
import { actorOf } from '../runtime/desk'
import { fulfil } from '../runtime/serve'
import { meView } from './views'

export default fulfil(whoAmI, async (desk) => meView(desk, await actorOf(desk.actor.openid)))
