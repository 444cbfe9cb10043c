import type { HandoverView } from '@/domain/supervision/views'

/** What every sheet of a handover's move is given. */
export interface MoveSheet {
  open: boolean
  on: { id: string; version: number }
  onClose: () => void
  onDone: (text: string, handover: HandoverView) => void
  onRefresh: () => void | Promise<unknown>
}
