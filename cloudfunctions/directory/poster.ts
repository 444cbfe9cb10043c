import { poster } from '../../src/domain/directory/contracts'
import { fulfil } from '../runtime/serve'
import { pageCode } from '../runtime/pageCode'
import { pointOfMine } from './pointOfMine'

export default fulfil(poster, async (desk, { scene }) => {
  const { point, room } = await pointOfMine(desk, scene)
  return { room: room.name, point: point.name, kind: point.kind ?? 'door', member: point.member?.name ?? null, address: room.address, image: await pageCode(scene, 'resident/speak/index', 600) }
})
