import type { TopicView } from '@/domain/topic/views'

/** What every sheet of a move is given; what was typed stays in it while it is closed. */
export interface SheetProps {
  topic: TopicView
  on: { id: string; version: number }
  open: boolean
  onClose: () => void
  /** In a few words what is done now, for the line at the foot. */
  onDone: (text: string) => void | Promise<unknown>
  onRefresh: () => void | Promise<unknown>
}
