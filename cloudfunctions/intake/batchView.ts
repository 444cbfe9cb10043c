import type { SlipBatch } from '../../src/domain/opinion/intake/slips'
import type { Desk } from '../runtime/desk'

export const batchLine = ({ _id, at, by, first, numbers }: SlipBatch) => ({ id: _id, at, by, first, many: numbers.length })

export async function batchView(desk: Desk, batch: SlipBatch) {
  const [box, room] = await Promise.all([desk.directory.point(batch.point), desk.directory.room(batch.room)])
  return {
    ...batchLine(batch),
    box: box?.name ?? '信箱',
    room: { name: room?.name ?? '', address: room?.address ?? '', phone: room?.phone ?? null },
    numbers: [...batch.numbers],
  }
}
