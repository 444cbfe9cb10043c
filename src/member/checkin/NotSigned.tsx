import { Card, H1, Notice, P, Refused, Stack } from '@/components'
import type { Refusal } from '@/domain/kernel/refusal'

/** Why it did not work, and what to do at the door. */
export function NotSigned({ refusal, out }: { refusal: Refusal | null; out: boolean }) {
  if (!refusal) {
    return <Stack tight><H1>{out ? '签退' : '签到'}</H1><P>请扫会场屏幕上的{out ? '签退' : ''}码，或者输入屏幕上的 6 位数字。</P></Stack>
  }
  const title = out ? '还没有签退' : '还没有签上'
  if (refusal.code === 'notAllowed') {
    return (
      <Stack>
        <H1>{title}</H1>
        <Card edge tone='warn' title='请到签到台，请工作人员登记'>
          <P>这个微信还没有开通，系统不知道您是谁。报上姓名，工作人员可以帮您签到。</P>
        </Card>
      </Stack>
    )
  }
  return <Stack><H1>{title}</H1>{refusal.kind === 'invalid' ? refusal.fields.meeting && <Notice tone='bad'>{refusal.fields.meeting}</Notice> : <Refused refusal={refusal} />}</Stack>
}
