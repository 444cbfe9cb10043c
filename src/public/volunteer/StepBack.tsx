import { Dialog, P } from '@/components'

interface StepBackProps {
  open: boolean
  /** They have a place that somebody else will get. */
  invited: boolean
  busy: boolean
  onYes: () => Promise<unknown>
  onNo: () => void
}

export function StepBack({ open, invited, busy, onYes, onNo }: StepBackProps) {
  return (
    <Dialog open={open} title='真的来不了了吗？' confirm='来不了了' cancel='我还来' busy={busy} onConfirm={onYes} onCancel={onNo}>
      <P>{invited ? '您的位子会让给排在后面的人。' : '您就不在抽签的名单里了。'}没关系，以后还可以再报名。</P>
    </Dialog>
  )
}
