import { makeCertificate } from '../../src/domain/paper/certificate'
import { fulfil } from '../runtime/serve'
import { deliver } from './deliver'
import { certificate } from './documents/certificate'
import { asWord } from './file'
import { certificateFrom } from './records/certificateFrom'

export default fulfil(makeCertificate, async (desk, { id }) => deliver(desk, { ...(await asWord(certificate(await certificateFrom(desk, id)))), about: `attendances/${id}`, what: 'certificate' }))
