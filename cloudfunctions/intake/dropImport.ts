import { dropImport } from '../../src/domain/opinion/intake/hotlineContracts'
import { advance } from '../runtime/advance'
import { removeAll } from '../runtime/hotline/parts'
import { filesOf } from '../runtime/hotline/runImport'
import { fulfil } from '../runtime/serve'
import { importView } from './importView'

export default fulfil(dropImport, async (desk, { id, version }) => {
  const dropped = await advance(desk, id, { kind: 'import', move: 'dropImport', version })
  await removeAll(filesOf(dropped))
  return importView(desk, dropped)
})
