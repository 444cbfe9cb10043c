import { templates } from '../../src/domain/notice/contracts'
import { fulfil } from '../runtime/serve'
import { templateIds } from '../runtime/templates'

export default fulfil(templates, async () => ({ templates: templateIds() }))
