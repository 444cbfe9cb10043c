import { Card, Choice, H2, P, Page, Row, Rows, Small, Toggle, guarded, scales, setSize, useSize, type Scale } from '@/components'

const names: Record<Scale, string> = { 1: '标准', 1.2: '大', 1.45: '更大', 1.76: '最大' }
const options = scales.map((scale) => ({ value: String(scale), label: names[scale] }))

function Settings() {
  const { elder, scale } = useSize()
  return (
    <Page>
      <Card>
        <Small>看看这样清不清楚</Small>
        <H2>楼下的路灯坏了</H2>
        <P>晚上看不清路，老人容易摔跤。</P>
      </Card>
      <Toggle label='长辈版' hint='字大一些，按钮大一些，内容少一些' value={elder} onChange={(on) => setSize({ elder: on })} />
      <Choice label='字号' options={options} value={String(scale)} onChange={(picked) => setSize({ scale: scales.find((one) => String(one) === picked) ?? 1 })} />
      <Rows label='说明'>
        <Row icon='doc' title='隐私说明' href='/resident/privacy/index' />
        <Row icon='pin' title='去哪里办' href='/resident/doors/index' />
        <Row icon='people' title='用邀请码开通' note='委员和工作人员' href='/resident/join/index' />
      </Rows>
      <Card title='关于议事堂'>
        <P>这里是政协的协商议事室。大家身边共同的事，扫码说一句，工作人员会看，能商量的请大家一起商量，办得怎么样会告诉您。</P>
        <P>不用注册。举报、打官司、信访的事请去专门的地方办。</P>
      </Card>
    </Page>
  )
}

export default guarded(Settings)
