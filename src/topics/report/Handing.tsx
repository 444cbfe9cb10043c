import type { ReactNode } from 'react'
import { Btn, Notice, P, Photos, Refused, Sheet, Stack } from '@/components'
import type { Action } from '@/client/useAction'
import type { useEvidence } from './useEvidence'

interface HandingProps {
  open: boolean
  title: string
  confirm: string
  /** What the photos are of. */
  of: string
  evidence: ReturnType<typeof useEvidence>
  action: Pick<Action<never, never>, 'refusal' | 'clear'>
  onSend: () => Promise<unknown>
  onClose: () => void
  onRefresh: () => Promise<void>
  children: ReactNode
}

/** A sheet whose last field is photos. */
export function Handing({ open, title, confirm, of, evidence, action, onSend, onClose, onRefresh, children }: HandingProps) {
  const again = () => {
    action.clear()
    return onRefresh()
  }
  const foot = (
    <Stack>
      {evidence.lost ? <Notice tone='bad'>有照片没传上，您填的都还在，请再试一次。</Notice> : null}
      <Refused refusal={action.refusal} onRefresh={again} />
      <Btn onTap={onSend}>{confirm}</Btn>
    </Stack>
  )
  return (
    <Sheet open={open} title={title} onClose={onClose} foot={foot}>
      {children}
      <P>{of}（选填）</P>
      <Photos value={evidence.photos} onChange={evidence.setPhotos} label={of} />
    </Sheet>
  )
}
