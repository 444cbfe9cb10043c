import { continueImport } from '../../src/domain/opinion/intake/hotlineContracts'
import type { HotlineImport } from '../../src/domain/opinion/intake/hotlineImport'
import { runImport } from '../runtime/hotline/runImport'
import { fulfil } from '../runtime/serve'
import { importView } from './importView'

/** The bar on the phone moves when an answer comes; the function has far longer. Unit: ms. */
const workFor = 6_000

export default fulfil(continueImport, async (desk, { id }) => {
  const record = await desk.read<HotlineImport>('imports', id)
  return importView(desk, (await runImport(id, Date.now() + workFor)) ?? record)
})
