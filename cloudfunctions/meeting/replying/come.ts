import { come } from '../../../src/domain/meeting/contracts'
import { fulfil } from '../../runtime/serve'
import { takePart } from './takePart'
import { myView } from '../views'

export default fulfil(come, async (desk, input) => {
  const { meeting, mine } = await takePart(desk, input, 'come')
  return myView(desk, meeting, mine)
})
