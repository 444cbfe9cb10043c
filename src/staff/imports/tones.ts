import type { Tone } from '@/components'

export const tones: Record<string, Tone> = { read: 'warn', checked: 'warn', running: 'brand', done: 'ok', dropped: 'grey' }
