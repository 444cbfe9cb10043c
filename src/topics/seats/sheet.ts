export interface SheetProps {
  open: boolean
  onClose: () => void
  onDone: (text: string) => void | Promise<unknown>
  onRefresh: () => void | Promise<unknown>
}
