import { createHash } from 'node:crypto'

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The time in base 36 (nine digits last until the year 5188). */
export const timeId = (at: number): string => at.toString(36).padStart(9, '0')
