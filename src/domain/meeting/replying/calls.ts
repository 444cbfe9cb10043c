import type { Attendance } from '../attendance'

/** When somebody was rung up and did not answer, oldest first. */
export const callsOf = ({ diary }: Pick<Attendance, 'diary'>): number[] => diary.filter(({ move }) => move === 'noteNoAnswer').map(({ at }) => at)
