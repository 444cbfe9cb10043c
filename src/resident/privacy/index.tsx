import { useRouter } from '@tarojs/taro'
import { Card, H1, P, Page, Row, Stack, Small, guarded } from '@/components'
import { dial } from '@/client/dial'
import { readParam } from '@/client/params'
import { useView } from '@/client/useView'
import { arrive } from '@/domain/opinion/contracts'
import { AskRoom } from '../parts/AskRoom'
import { chapters } from './chapters'

/** Says only what the system does today; whoever changes what is kept or shown changes chapters.ts. */
function Privacy() {
  const scene = readParam(useRouter().params.scene)
  const { value } = useView(arrive, scene ? { scene } : null)
  return (
    <Page>
      <Stack tight>
        <H1>隐私说明</H1>
        <Small>记了什么、谁能看到、您可以做什么。</Small>
      </Stack>
      {chapters.map(({ title, lines }) => (
        <Card key={title} title={title}>{lines.map((line) => <P key={line}>{line}</P>)}</Card>
      ))}
      <Card title='有疑问找谁'>
        <P>{value ? `想问、想更正，找${value.room.name}，地址：${value.room.address}。` : '想问、想更正，找您扫码的那个议事室。'}</P>
      </Card>
      {value?.room.phone ? <AskRoom room={value.room} /> : <Row icon='phone' title='找不到议事室，打 12345' onTap={() => dial('12345')} />}
    </Page>
  )
}

export default guarded(Privacy)
