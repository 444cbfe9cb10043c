import { minute } from '@/domain/kernel/calendar'

/** Whole minutes, the one that has begun counted; 0 when it is over. */
export const minutesLeft = (until: number, now: number): number => Math.max(0, Math.ceil((until - now) / minute))
