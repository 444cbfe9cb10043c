import type { ReportView } from '@/domain/report/views'

export interface ReportSheetProps {
  open: boolean
  on: { id: string; version: number }
  onClose: () => void
  onDone: (next: ReportView) => void
  onRefresh: () => Promise<void>
}
