import { addPoint } from '../../src/domain/directory/contracts'
import type { Point } from '../../src/domain/directory/directory'
import { fulfil } from '../runtime/serve'
import { commit } from '../runtime/store'
import { roomOfMine } from './pointOfMine'

export default fulfil(addPoint, async (desk, { room: id, name }) => {
  const room = await roomOfMine(desk, id)
  const point: Point = { _id: desk.id(), room: room._id, name }
  const made = { ...point, version: 1, marks: [desk.mark(`points/${point._id}`, 1, { name })], marksSince: desk.now }
  await commit([{ add: [made], to: 'points' }])
  return { scene: point._id, name }
})
