import { certificate } from '../../src/domain/paper/certificate'
import { fulfil } from '../runtime/serve'
import { certificateFrom } from './records/certificateFrom'

export default fulfil(certificate, async (desk, { id }) => (await certificateFrom(desk, id)).view)
