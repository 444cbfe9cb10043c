import type { Attendance } from '../../../src/domain/meeting/attendance'
import type { Meeting } from '../../../src/domain/meeting/meeting'
import type { Desk } from '../../runtime/desk'

/** That somebody has answered, and for which time: what was said of another time is asked anew (standing.ts). */
export const saidNow = ({ now }: Desk, { startsAt }: Meeting): Pick<Attendance, 'repliedAt' | 'repliedFor'> => ({ repliedAt: now, repliedFor: startsAt })
