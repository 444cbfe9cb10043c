import type { Point, Room } from '../../src/domain/directory/directory'
import { rolesToward } from '../../src/domain/kernel/actor'
import { refuse } from '../../src/domain/kernel/refusal'
import type { Desk } from '../runtime/desk'

/** The room, if the actor runs it or it lies in the actor's area. */
export async function roomOfMine(desk: Desk, id: string): Promise<Room> {
  const room = await desk.directory.room(id)
  if (!room) throw refuse.notFound()
  const belongs = { room: room._id, area: room.area, areas: room.areas }
  if (!rolesToward(desk.actor, belongs).some((role) => desk.by.includes(role))) throw refuse.notFound()
  return room
}

export async function pointOfMine(desk: Desk, scene: string): Promise<{ point: Point; room: Room }> {
  const point = await desk.directory.point(scene)
  if (!point) throw refuse.notFound()
  return { point, room: await roomOfMine(desk, point.room) }
}
