import { Btn, H1, Notice, P, Page, Row, Rows, Stack } from '@/components'
import { dial } from '@/client/dial'
import { Said } from '../parts/Said'
import { useScan } from '../parts/useScan'

/** A code that leads to no room: what to do instead. */
export function UnknownCode({ why }: { why: string }) {
  const { scan, trouble } = useScan()
  return (
    <Page title='议事室' foot={<Btn icon='scan' onTap={scan}>重新扫码</Btn>}>
      <Stack tight>
        <H1>这个码打不开</H1>
        <P>{why}</P>
      </Stack>
      <Said>{trouble ? <Notice tone='bad'>{trouble}</Notice> : null}</Said>
      <Rows label='还可以这样'>
        <Row icon='phone' title='打 12345' note='着急的事、公共的事都可以打' onTap={() => dial('12345')} />
        <Row icon='search' title='凭编号查进展' note='以前提过的，有编号就能查' href='/resident/find/index' />
        <Row icon='doc' title='我提的事' href='/resident/mine/index' />
      </Rows>
    </Page>
  )
}
