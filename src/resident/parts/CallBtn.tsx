import { Btn } from '@/components'
import { dial } from '@/client/dial'

export function CallBtn({ number, name, main }: { number: string; name?: string; main?: boolean }) {
  return <Btn kind={main ? 'main' : 'plain'} icon='phone' onTap={() => dial(number)}>{name ? `打给${name}` : `拨打 ${number}`}</Btn>
}
