import type { View } from '@/client/useView'
import type { MeetingView } from '@/domain/meeting/views'

/** What every sheet of the door is given. */
export interface SheetProps {
  open: boolean
  view: View<MeetingView>
  onClose: () => void
  /** Said to whoever holds the device, once it is done. */
  onDone: (text: string) => Promise<void>
  onRefresh: () => Promise<void>
}
