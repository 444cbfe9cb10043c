import { useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { Btn, Loading, Notice, Page, Stack, guarded } from '@/components'
import { readParam } from '@/client/params'
import { readDoorScene, readDoorText, type Scanned } from '@/domain/meeting/door/doorCode'
import { KeptCodes } from '../KeptCodes'
import { Arrived, ArrivedFoot, Left } from './Arrived'
import { Kept, Through } from './Kept'
import { NotSigned } from './NotSigned'
import { TypeDigits } from './TypeDigits'
import { useCheckIn } from './useCheckIn'

/** WeChat's own code hands over `scene`, a plain one with a rule of WeChat's its whole address as `q`; from inside come `m`, `c` and, for leaving, `p`. */
function scannedBy({ m, c, q, p, scene }: Partial<Record<string, string>>): Scanned {
  const outside = scene ? readDoorScene(readParam(scene)) : q ? readDoorText(readParam(q)) : null
  return outside ?? { meeting: readParam(m), code: c ?? '', purpose: p === 'out' ? 'out' : 'in' }
}

/** Opened by scanning the code at the door: signs in at once, without a tap. */
function CheckIn() {
  const scanned = scannedBy(useRouter().params)
  const { act, arrival, leaving, tried, trouble, sign, scan, waits, through, waiting } = useCheckIn(scanned)
  const [choice, setChoice] = useState('')
  const offline = act.refusal?.kind === 'fault'
  if (leaving) return <Page tone='white' title='签退' foot={<ArrivedFoot meeting={tried.meeting} />}><Left leaving={leaving} /></Page>
  if (arrival) {
    return <Page tone='white' foot={<ArrivedFoot meeting={tried.meeting} />}><Arrived arrival={arrival} meeting={tried.meeting} /></Page>
  }
  if (through && offline) return <Page tone='white' foot={<ArrivedFoot meeting={through.meeting} />}><Through one={through} /></Page>
  if (waits && offline) {
    return <Page tone='white' foot={<Btn kind='plain' busy={act.busy} onTap={() => sign(tried)}>现在再试一次</Btn>}><Kept one={waits} /></Page>
  }
  const out = tried.purpose === 'out'
  if (waiting) return <Page tone='white'><Loading text={out ? '正在签退，请稍等…' : '正在签到，请稍等…'} /></Page>
  const unknown = act.refusal?.code === 'notAllowed' || act.refusal?.code === 'notInvited'
  const elsewhere = ['tooManyCodes', 'notSignedIn', 'noSignOut', 'overWithoutSignOut', 'doorClosed'].includes(act.refusal?.code ?? '')
  return (
    <Page title={out ? '签退' : '签到'} foot={<Btn icon='scan' onTap={scan}>{act.refusal ? '再扫一次' : out ? '扫码签退' : '扫码签到'}</Btn>}>
      <Stack>
        <KeptCodes quiet={tried.code !== ''} />
        <NotSigned refusal={act.refusal} out={out} />
        {trouble ? <Notice tone='warn'>{trouble}</Notice> : null}
        {offline && tried.code ? <Btn kind='plain' onTap={() => sign(tried)}>再试一次</Btn> : null}
        {unknown || elsewhere ? null : (
          <TypeDigits
            known={tried.meeting || scanned.meeting}
            out={out}
            choice={choice}
            onChoose={setChoice}
            error={act.wrong('code')}
            onSend={(meeting, code) => sign({ meeting, code, purpose: tried.purpose })}
          />
        )}
        {act.refusal?.code === 'notSignedIn' ? <Btn kind='plain' onTap={() => Taro.redirectTo({ url: `/member/checkin/index?m=${encodeURIComponent(tried.meeting)}` })}>去签到</Btn> : null}
      </Stack>
    </Page>
  )
}

export default guarded(CheckIn)
