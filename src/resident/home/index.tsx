import { Btn, H1, Notice, Page, Row, Rows, Small, Stack, Tag, Toggle, guarded, setSize, useSize } from '@/components'
import { useMe } from '@/client/session'
import { useView } from '@/client/useView'
import { asks } from '@/domain/opinion/asking'
import { useShareRoom } from '@/client/share'
import { Said } from '../parts/Said'
import { useScan } from '../parts/useScan'
import { AtWork } from './AtWork'

/** Opened without a scan. */
function Home() {
  const { elder } = useSize()
  const me = useMe()
  const asked = (useView(asks, {}).value?.many ?? 0) > 0
  useShareRoom(null)
  const { scan, trouble } = useScan()
  return (
    <Page foot={<Btn icon='scan' onTap={scan}>扫一扫</Btn>}>
      <Toggle label='长辈版' hint='字大一些，按钮大一些' value={elder} onChange={(on) => setSize({ elder: on })} />
      <Said>{trouble ? <Notice tone='bad'>{trouble}</Notice> : null}</Said>
      {me?.person ? <AtWork me={me} /> : (
        <Stack tight>
          <H1>身边的事，一起商量</H1>
          <Small>扫议事室门口或海报上的码，写一句话就行。</Small>
        </Stack>
      )}
      <Rows label='我的事'>
        <Row icon='doc' title='我提的事' {...(asked ? { extra: <Tag tone='warn'>想问您</Tag> } : {})} href='/resident/mine/index' />
        <Row icon='search' title='凭编号查进展' href='/resident/find/index' />
        <Row icon='pin' title='去哪里办' note='举报、打官司、信访、急事' href='/resident/doors/index' />
        <Row icon='people' title='公开栏' note='大家的事，办得怎样了' href='/public/board/index' />
      </Rows>
      <Row icon='filter' title='字号和说明' href='/resident/settings/index' />
    </Page>
  )
}

export default guarded(Home)
