import { queue } from '../../../src/domain/meeting/calling/contracts'
import { fulfil } from '../../runtime/serve'
import { takePart } from './takePart'
import { myView } from '../views'

export default fulfil(queue, async (desk, input) => {
  const { meeting, mine } = await takePart(desk, input, 'queue')
  return myView(desk, meeting, mine)
})
