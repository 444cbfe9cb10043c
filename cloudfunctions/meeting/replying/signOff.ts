import { signOff } from '../../../src/domain/meeting/calling/contracts'
import { fulfil } from '../../runtime/serve'
import { takePart } from './takePart'
import { myView } from '../views'

export default fulfil(signOff, async (desk, input) => {
  const { meeting, mine } = await takePart(desk, input, 'signOff')
  return myView(desk, meeting, mine)
})
