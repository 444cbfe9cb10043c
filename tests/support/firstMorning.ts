import { startingTime } from '../../local-cloud/clock'

/** When every story begins unless it says otherwise: ten on an ordinary Tuesday, whatever time the machine has. */
export const firstMorning = startingTime() ?? Date.parse('2026-11-24T10:00:00+08:00')
