import { Empty, Failed } from '@/components'
import type { Refusal } from '@/domain/kernel/refusal'

/** A page that could not be shown: for people nobody has entered yet, what to do instead of trying again. */
export function Unanswered({ refusal, onRetry }: { refusal: Refusal; onRetry: () => void | Promise<unknown> }) {
  if (refusal.code === 'notAllowed') {
    return <Empty title='还没有开通' note='收到开会邀请的人才能看这里。委员和单位同志请打开政协机关发给您的邀请；已经到了会场，请到签到台登记。' />
  }
  if (refusal.code === 'notFound') return <Empty title='没有找到这条内容' note='可能已经改了名单。请问一下发通知的工作人员。' />
  return <Failed title='没有打开' note={refusal.text} onRetry={onRetry} />
}
