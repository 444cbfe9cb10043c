import { useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { Btn, Card, Empty, Field, Notice, Page, Refused, Small, Tick, guarded } from '@/components'
import { readParam } from '@/client/params'
import { useAction } from '@/client/useAction'
import { useView } from '@/client/useView'
import type { OutputOf } from '@/domain/kernel/contract'
import { seats, type Seat } from '@/domain/kernel/seats'
import { factReaders, prepared, sendFacts } from '@/domain/topic/preparing'
import { Opened } from '@/staff/parts/Opened'
import { halfWidth } from '@/domain/kernel/halfWidth'

type Person = OutputOf<typeof factReaders>['people'][number]
const groups: readonly Seat[] = ['member', 'unit', 'host']
const step = 12

/** Whom the pack goes to: members and units take part, so both are needed. */
function SendPack() {
  const id = readParam(useRouter().params.id)
  const list = useView(factReaders, id ? { id } : null)
  const pack = useView(prepared, id ? { id } : null)
  const { run, refusal, clear } = useAction(sendFacts)
  const [picked, setPicked] = useState<readonly string[]>([])
  const [typed, setTyped] = useState('')
  const people = list.value?.people ?? []
  const had = people.filter(({ sent }) => sent).length
  const news = pack.value && pack.value.sentAt !== null ? pack.value.unsent : []
  const found = people.filter(({ name, from }) => `${name} ${from}`.includes(halfWidth(typed).trim()))
  const refresh = async () => {
    clear()
    await Promise.all([list.reload(), pack.reload()])
  }
  const send = async () => {
    if (!pack.value || !(await run({ id, version: pack.value.version, people: [...picked] }))) return
    await Taro.navigateBack()
  }
  const says = [picked.length > 0 ? `发给 ${picked.length} 人` : '', news.length > 0 && had > 0 ? `把新的告诉 ${had} 人` : ''].filter(Boolean).join('，')
  return (
    <Page foot={<><Refused refusal={refusal} onRefresh={refresh} /><Btn disabled={says === '' || !pack.value} onTap={send}>{says || '请勾选要发给谁'}</Btn></>}>
      <Opened view={list}>
        {() => (
          <>
            <Notice>议题、调研情况、照片和资料一起发。对方打开就算读过，谁读了谁没读看得到。</Notice>
            {news.length > 0 && had > 0 ? <Notice tone='warn' title={`发过的 ${had} 人只会收到新的`}>{news.join('、')}</Notice> : null}
            <Field label='找人' hint='写姓名、界别或单位。' value={typed} onChange={setTyped} />
            {found.length === 0 ? <Empty title='没有找到' note='换个字试试。名册里没有的人，请政协机关先邀请开通。' /> : null}
            {groups.map((seat) => <Group key={`${seat}${typed}`} seat={seat} people={found.filter((one) => one.seat === seat)} picked={picked} onChange={setPicked} />)}
          </>
        )}
      </Opened>
    </Page>
  )
}

function Group({ seat, people, picked, onChange }: { seat: Seat; people: readonly Person[]; picked: readonly string[]; onChange: (picked: readonly string[]) => void }) {
  const [most, setMost] = useState(step)
  if (people.length === 0) return null
  const tick = (id: string, on: boolean) => onChange(on ? [...picked, id] : picked.filter((one) => one !== id))
  return (
    <Card title={seat === 'host' ? `工作人员 ${people.length} 人` : `${seats[seat]} ${people.length} 人`} extra={<Small>已勾选 {people.filter(({ id }) => picked.includes(id)).length}</Small>}>
      {people.slice(0, most).map(({ id, name, from, sent, reachable }) => (
        <Tick key={id} label={name} hint={[from, sent ? '发过了' : reachable ? '' : '还没开通，要打电话'].filter(Boolean).join(' · ')} value={sent || picked.includes(id)} disabled={sent} onChange={(on) => tick(id, on)} />
      ))}
      {people.length > most ? <Btn kind='quiet' small onTap={() => setMost(most + step)}>更多（还有 {people.length - most} 人）</Btn> : null}
    </Card>
  )
}

export default guarded(SendPack)
