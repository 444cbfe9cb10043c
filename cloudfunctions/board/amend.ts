import { amend } from '../../src/domain/board/contracts'
import { bulletinMove } from './bulletinMove'
import { photosFor } from './content'

export default bulletinMove(amend, 'amend', async ({ title, body, result, photos, shareable }, desk, bulletin) => ({
  set: { title, body, result, photos: await photosFor(desk, { photos, shareable }, bulletin.photos) },
}))
