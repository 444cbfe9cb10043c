import { invitationCode } from '../../src/domain/directory/contracts'
import { fulfil } from '../runtime/serve'
import { pageCode } from '../runtime/pageCode'

/** Apart from inviting: where WeChat cannot draw just now, the invitation itself must not be lost. */
export default fulfil(invitationCode, async (_desk, { invitation }) => ({ image: await pageCode(invitation, 'resident/join/index', 430) }))
