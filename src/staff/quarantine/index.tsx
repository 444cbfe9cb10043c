import { useState } from 'react'
import { Notice, Page, Tabs, guarded } from '@/components'
import { Held } from './Held'
import { Quarantined } from './Quarantined'

/** What nobody but the office may read: what the system kept back until somebody has looked, and what has been hidden. */
function Hidden() {
  const [tab, setTab] = useState<'held' | 'quarantined'>('held')
  return (
    <Page title='只有您能看的意见'>
      <Notice tone='warn' title='怎么处理'>举报和正在审查的，按规定当面移送纪检监察机关；可能涉密的，报保密部门。不截图、不转发、不在电话里念。</Notice>
      <Tabs label='只有您能看的意见' value={tab} onChange={setTab} items={[{ key: 'held', label: '待您先看' }, { key: 'quarantined', label: '已隔离' }]} />
      {tab === 'held' ? <Held /> : <Quarantined />}
    </Page>
  )
}

export default guarded(Hidden)
