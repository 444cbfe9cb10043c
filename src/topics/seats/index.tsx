import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { Btn, BtnRow, Card, H1, Link, Notice, Page, Row, Rows, Small, Snack, Tag, Tags, guarded } from '@/components'
import { readParam } from '@/client/params'
import { useView } from '@/client/useView'
import type { OutputOf } from '@/domain/kernel/contract'
import { volunteers } from '@/domain/topic/takingPart'
import { Opened } from '@/staff/parts/Opened'
import { Draws } from './Draws'
import { inTheLot } from './inTheLot'
import { DrawSheet } from './DrawSheet'
import { NeedsSheet } from './NeedsSheet'
import { People } from './People'
import { SignUpSheet } from './SignUpSheet'

export type Taking = OutputOf<typeof volunteers>

/** The seats a topic cannot do without, who is willing to come, and the lot. */
function Seats() {
  const id = readParam(useRouter().params.id)
  const view = useView(volunteers, id ? { id } : null)
  const [over, setOver] = useState<'needs' | 'draw' | 'signUp' | null>(null)
  const [told, setTold] = useState<{ text: string; key: number } | null>(null)
  const close = () => setOver(null)
  const done = async (text: string) => {
    close()
    setTold({ text, key: Date.now() })
    await view.reload()
  }
  const taking = view.value
  const draws = taking?.can.includes('draw') ?? false
  const sheet = { onClose: close, onDone: done, onRefresh: view.reload }
  return (
    <Page
      foot={draws ? (
        <BtnRow>
          <Btn kind='plain' onTap={() => setOver('signUp')}>代为报名</Btn>
          <Btn disabled={!taking || inTheLot(taking).length === 0} onTap={() => setOver('draw')}>抽签定代表</Btn>
        </BtnRow>
      ) : undefined}
    >
      <Opened view={view}>
        {(shown) => (
          <>
            <Card><Small>议题</Small><H1>{shown.title}</H1></Card>
            <Needs taking={shown} onChange={() => setOver('needs')} />
            {draws && shown.volunteers.length === 0 ? <Notice>反映过这件事的居民，在自己的“办理进度”里点“愿意来参加”就能报名。不会用手机的，您可以代为报名。</Notice> : null}
            <People taking={shown} onDone={done} onRefresh={view.reload} />
            <Draws draws={shown.draws} />
            <Rows><Row icon='doc' title='回到议题' href={`/topics/topic/index?id=${encodeURIComponent(id)}`} /></Rows>
          </>
        )}
      </Opened>
      {taking ? (
        <>
          <NeedsSheet key={`needs${taking.version}`} open={over === 'needs'} taking={taking} {...sheet} />
          <DrawSheet open={over === 'draw'} taking={taking} {...sheet} />
          <SignUpSheet open={over === 'signUp'} topic={taking.id} {...sheet} />
        </>
      ) : null}
      {told ? <Snack key={told.key} text={told.text} seconds={5} onDone={() => setTold(null)} /> : null}
    </Page>
  )
}

function Needs({ taking: { needs, can }, onChange }: { taking: Taking; onChange: () => void }) {
  return (
    <Card title='开会至少要有' extra={can.includes('setNeeds') ? <Link onTap={onChange}>改名额</Link> : null}>
      <Tags>{needs.filter(({ need }) => need > 0).map(({ seat, label, need }) => <Tag key={seat} tone='brand'>{label} {need}</Tag>)}</Tags>
      <Small>发通知时人要请齐；开完会有哪一方没到，要写明原因。</Small>
    </Card>
  )
}

export default guarded(Seats)
