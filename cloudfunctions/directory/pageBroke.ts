import { pageBroke } from '../../src/domain/directory/pageBroke'
import { fulfil } from '../runtime/serve'

/** Into the log like a fault of our own; who it was is not asked. */
export default fulfil(pageBroke, async (_desk, { reference, page, name, where, phone }) => {
  console.error(JSON.stringify({ fault: reference, page, name, where, phone }))
  return {}
})
