import { poster } from '../../src/domain/directory/contracts'
import { fulfil } from '../runtime/serve'
import { openapi } from '../runtime/wechat'
import { pointOfMine } from './pointOfMine'

export default fulfil(poster, async (desk, { scene }) => {
  const { point, room } = await pointOfMine(desk, scene)
  // checkPath off: the code may be printed before the version with this page is released (wechat-platform §2.1).
  const { buffer, contentType } = await openapi.wxacode.getUnlimited({ scene, page: 'resident/speak/index', width: 600, checkPath: false })
  return { room: room.name, point: point.name, kind: point.kind ?? 'door', member: point.member?.name ?? null, address: room.address, image: `data:${contentType};base64,${buffer.toString('base64')}` }
})
