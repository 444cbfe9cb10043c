import { Notice, Refused, Row, Rows, Stack } from '@/components'
import { useHandout } from '@/client/useHandout'
import { sizeSaid } from '@/domain/meeting/calling/attachments'
import type { MyMeeting } from '@/domain/meeting/views'

/** What the host has put to the invitation, to be read before. */
export function Handouts({ meeting: { id, attachments } }: { meeting: MyMeeting }) {
  const { open, opening, failed, refusal } = useHandout(id)
  if (attachments.length === 0) return null
  return (
    <Stack>
      <Rows label='会议材料'>
        {attachments.map((one) => <Row key={one.id} icon='doc' title={one.name} note={opening === one.id ? '正在打开…' : `会议材料 · ${sizeSaid(one.size)}`} onTap={() => open(one.id)} />)}
      </Rows>
      <Refused refusal={refusal} />
      {failed ? <Notice tone='warn'>没有打开，请看看网络再点一次。</Notice> : null}
    </Stack>
  )
}
