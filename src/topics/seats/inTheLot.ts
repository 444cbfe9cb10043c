import type { Taking } from './index'

/** Who would be in the pool if it were drawn now. */
export const inTheLot = ({ volunteers }: Taking, seat?: string) => volunteers.filter((one) => ['offered', 'reserve', 'drawn'].includes(one.status) && (!seat || one.seat === seat))
