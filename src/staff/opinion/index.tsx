import { useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { Btn, Empty, Notice, Page, Refused, guarded } from '@/components'
import { readParam } from '@/client/params'
import { useView } from '@/client/useView'
import { look } from '@/domain/opinion/contracts'
import { Diary } from '../parts/Diary'
import { Opened } from '../parts/Opened'
import { useUndo } from '../parts/useUndo'
import { Acts, actsOf } from './Acts'
import { Outcome } from './Outcome'
import { Remarks } from './Remarks'
import { Said } from './Said'
import { useWatching } from './useWatching'

function Opinion() {
  const id = readParam(useRouter().params.id)
  const view = useView(look, { id })
  const undo = useUndo(view.reload)
  const [hidden, setHidden] = useState(false)
  const opinion = view.value
  const others = useWatching(opinion ? id : null)

  if (hidden) {
    return (
      <Page title='已隔离'>
        <Empty title='已隔离' note='这条意见不再出现在任何人的列表里，只有政协机关能看到。居民会看到应该去哪里办。' action={<Btn onTap={() => Taro.redirectTo({ url: '/staff/queue/index' })}>回到待看</Btn>} />
      </Page>
    )
  }
  return (
    <Page
      title='意见'
      foot={
        opinion && actsOf(opinion).length > 0 ? (
          <Acts
            opinion={opinion}
            onRefresh={view.reload}
            onHidden={() => setHidden(true)}
            onDone={async (text, moved) => {
              undo.tell(text, moved ? [moved] : [])
              await view.reload()
            }}
          />
        ) : undefined
      }
    >
      <Refused refusal={undo.refusal} onRefresh={view.reload} />
      <Opened view={view}>
        {(shown) => (
          <>
            {shown.status === 'doubted' && !shown.can.includes('uphold') ? <Notice tone='warn' title='等第二个人复核'>有同志提请不纳入（其他不宜协商）。要由另一位同志同意，或者退回重看。</Notice> : null}
            {shown.status === 'doubted' && shown.can.includes('uphold') ? <Notice tone='warn' title='请您复核'>有同志认为这件事不宜协商，理由在办理记录里。同意，居民就会看到“不在这里办”和该去哪里；不同意，就退回重看。</Notice> : null}
            {shown.status === 'disputed' ? <Notice tone='bad' title='居民对答复不满意'>{shown.can.includes('reopen') ? '理由在办理记录里。请重新受理，再办一次。' : '已经在督办台账里重新打开，由专委会决定二次办理还是维持。办好以后系统会再告诉这位居民。'}</Notice> : null}
            {others.length > 0 ? <Notice tone='warn'>{others.join('、')}正在看这一条</Notice> : null}
            <Said opinion={shown} />
            <Outcome opinion={shown} />
            <Remarks opinion={shown} onDone={view.reload} />
            <Diary entries={shown.diary} />
          </>
        )}
      </Opened>
      {undo.snack}
    </Page>
  )
}

export default guarded(Opinion)
