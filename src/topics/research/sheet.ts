export interface SheetProps {
  on: { id: string; version: number }
  open: boolean
  onClose: () => void
  /** In a few words what is done now, for the line at the foot. */
  onDone: (text: string) => void | Promise<unknown>
  onRefresh: () => void | Promise<unknown>
}
