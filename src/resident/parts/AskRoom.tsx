import { Row } from '@/components'
import { dial } from '@/client/dial'

/** A person to ask; nothing where the room has told no number. */
export function AskRoom({ room }: { room: { name: string; phone: string | null } }) {
  const { name, phone } = room
  return phone ? <Row icon='phone' title={`打电话问${name}`} note={phone} onTap={() => dial(phone)} /> : null
}
