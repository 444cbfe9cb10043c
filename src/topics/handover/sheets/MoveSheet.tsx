import type { ReactNode } from 'react'
import { Btn, Notice, P, Refused, Sheet, Stack } from '@/components'
import type { SheetProps } from './sheet'
import type { Sending } from './useSending'

interface MoveSheetProps extends Pick<SheetProps, 'open' | 'onClose' | 'onRefresh'> {
  title: string
  /** What follows from it, said before it is done. */
  text?: string
  confirm: string
  sending: Sending
  onSend: () => void | Promise<unknown>
  children?: ReactNode
}

/** The form of one move: what is asked, what went wrong, one button. */
export function MoveSheet({ open, title, text, confirm, sending, onSend, onClose, onRefresh, children }: MoveSheetProps) {
  const again = () => {
    sending.clear()
    return onRefresh()
  }
  const foot = (
    <Stack>
      {sending.lost ? <Notice tone='bad'>有照片没传上，您填的都还在，请再试一次。</Notice> : null}
      <Refused refusal={sending.refusal} onRefresh={again} />
      <Btn busy={sending.busy} onTap={onSend}>{confirm}</Btn>
    </Stack>
  )
  return (
    <Sheet open={open} title={title} onClose={onClose} foot={foot}>
      {text ? <P>{text}</P> : null}
      {children}
    </Sheet>
  )
}
