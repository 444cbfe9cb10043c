import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { Page, Snack, guarded } from '@/components'
import { readParam } from '@/client/params'
import { useView } from '@/client/useView'
import { look } from '@/domain/supervision/contracts'
import type { HandoverView } from '@/domain/supervision/views'
import { Diary } from '@/staff/parts/Diary'
import { Opened } from '@/staff/parts/Opened'
import { useHolds } from '@/staff/parts/posts'
import { Acts } from './Acts'
import { actsOf } from './acts'
import { Before } from './sections/Before'
import { Done } from './sections/Done'
import { Columns, Head } from './sections/Head'
import { Helpers } from './sections/Helpers'
import { Pressed } from './sections/Pressed'
import { Progress } from './sections/Progress'

function Handover() {
  const id = readParam(useRouter().params.id)
  const view = useView(look, { id })
  const readsTopics = useHolds('clerk', 'convener', 'committee', 'party', 'office')
  const [told, setTold] = useState<{ text: string; key: number } | null>(null)
  const handover = view.value
  const done = (text: string, next: HandoverView) => {
    setTold({ text, key: Date.now() })
    view.put(next)
  }
  const { own, behalf } = handover ? actsOf(handover) : { own: [], behalf: [] }
  return (
    <Page title='交办件' foot={handover && own.length + behalf.length > 0 ? <Acts handover={handover} onDone={done} onRefresh={view.reload} /> : undefined}>
      <Opened view={view}>
        {(found) => (
          <>
            <Head handover={found} />
            <Columns handover={found} topicPage={readsTopics ? `/topics/topic/index?id=${found.topic.id}` : null} />
            <Done handover={found} />
            <Helpers handover={found} />
            <Progress handover={found} />
            <Pressed handover={found} />
            <Before handover={found} />
            <Diary entries={found.diary} />
          </>
        )}
      </Opened>
      {told ? <Snack key={told.key} text={told.text} seconds={5} onDone={() => setTold(null)} /> : null}
    </Page>
  )
}

export default guarded(Handover)
