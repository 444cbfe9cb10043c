import type { HandoverView } from '@/domain/supervision/views'

/** What every sheet of a move is given; what was typed stays in it while it is closed. */
export interface SheetProps {
  handover: HandoverView
  on: { id: string; version: number }
  open: boolean
  /** Done in a unit's name; then how the unit told it has to be written down. */
  behalf: boolean
  onClose: () => void
  /** In a few words what is done now, for the line at the foot. */
  onDone: (text: string, handover: HandoverView) => void
  onRefresh: () => void | Promise<unknown>
}

export const orNull = (words: string): string | null => (words.trim() === '' ? null : words)
