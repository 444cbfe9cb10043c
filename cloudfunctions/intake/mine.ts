import type { Point, Room } from '../../src/domain/directory/directory'
import { rolesToward, scopesOf } from '../../src/domain/kernel/actor'
import { refuse } from '../../src/domain/kernel/refusal'
import type { Desk } from '../runtime/desk'

/** The rooms the actor runs. */
export const roomsRun = (desk: Desk): string[] => [...new Set([...scopesOf(desk.actor, 'clerk'), ...scopesOf(desk.actor, 'convener')])]

export async function roomOfMine(desk: Desk, id: string): Promise<Room> {
  const room = await desk.directory.room(id)
  const belongs = room && { room: room._id, area: room.area, areas: room.areas }
  if (!room || !belongs || !rolesToward(desk.actor, belongs).some((role) => desk.by.includes(role))) throw refuse.notFound()
  return room
}

/** A paper box of a room of the actor's. */
export async function boxOfMine(desk: Desk, scene: string): Promise<{ box: Point; room: Room }> {
  const box = await desk.directory.point(scene)
  if (box?.kind !== 'box') throw refuse.notFound()
  return { box, room: await roomOfMine(desk, box.room) }
}

/** Rooms and members belong together by county. */
export const countyOf = ({ areas, area }: { areas: readonly string[]; area: string }): string => areas[1] ?? area
