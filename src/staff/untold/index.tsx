import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { Page, Snack, Tabs, guarded } from '@/components'
import { ToAsk } from './ToAsk'
import { ToTell } from './ToTell'

const tabs = [{ key: 'tell', label: '还没告诉' }, { key: 'ask', label: '打电话回访' }] as const
type Tab = (typeof tabs)[number]['key']

/** Those whom WeChat does not reach: who has an outcome nobody has told them, and who is to be asked whether it holds. */
function Untold() {
  const [tab, setTab] = useState<Tab>(useRouter().params.tab === 'ask' ? 'ask' : 'tell')
  const [done, setDone] = useState('')
  return (
    <Page>
      <Tabs label='微信里找不到的人' value={tab} onChange={setTab} items={tabs} />
      {tab === 'tell' ? <ToTell onDone={setDone} /> : <ToAsk onDone={setDone} />}
      {done ? <Snack key={done} text={done} seconds={4} onDone={() => setDone('')} /> : null}
    </Page>
  )
}

export default guarded(Untold)
