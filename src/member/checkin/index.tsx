import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { Btn, Loading, Notice, Page, Stack } from '@/components'
import { readDoorText } from '@/domain/meeting/doorCode'
import { Arrived, ArrivedFoot } from './Arrived'
import { NotSigned } from './NotSigned'
import { TypeDigits } from './TypeDigits'
import { useCheckIn } from './useCheckIn'

/** WeChat's own camera hands over the whole address of the door code as `q`; from inside come `m` and `c`. */
function scannedBy({ m, c, q }: Partial<Record<string, string>>): { meeting: string; code: string } {
  const outside = q ? readDoorText(decodeURIComponent(q)) : null
  return outside ?? { meeting: m ? decodeURIComponent(m) : '', code: c ?? '' }
}

/** Opened by scanning the code at the door: signs in at once, without a tap. */
export default function CheckIn() {
  const scanned = scannedBy(useRouter().params)
  const { act, arrival, tried, trouble, sign, scan, waiting } = useCheckIn(scanned)
  const [choice, setChoice] = useState('')
  if (arrival) {
    return <Page tone='white' foot={<ArrivedFoot meeting={tried.meeting} />}><Arrived arrival={arrival} /></Page>
  }
  if (waiting) return <Page tone='white'><Loading text='正在签到，请稍等…' /></Page>
  const unknown = act.refusal?.code === 'notAllowed' || act.refusal?.code === 'notInvited'
  const offline = act.refusal?.kind === 'fault'
  return (
    <Page foot={<Btn icon='scan' onTap={scan}>{act.refusal ? '再扫一次' : '扫码签到'}</Btn>}>
      <Stack>
        <NotSigned refusal={act.refusal} />
        {trouble ? <Notice tone='warn'>{trouble}</Notice> : null}
        {offline && tried.code ? <Btn kind='plain' onTap={() => sign(tried)}>再试一次</Btn> : null}
        {unknown ? null : (
          <TypeDigits
            known={tried.meeting || scanned.meeting}
            choice={choice}
            onChoose={setChoice}
            error={act.wrong('code')}
            onSend={(meeting, code) => sign({ meeting, code })}
          />
        )}
      </Stack>
    </Page>
  )
}
