import { useState } from 'react'
import {
  Area, Bars, Btn, BtnRow, Card, Chips, Choice, DateField, Dialog, Empty, Failed, Field, H1, Icon, Line, Link, Loading, Notice, Num, P, Page, Photos, PickField,
  QrImage, Row, Rows, Sheet, Small, Snack, Stack, Steps, Strong, Tabs, Tag, Tags, Tick, TimeField, Timeline, Toggle, setSize, useSize, scales, type IconName, type Photo,
} from '@/components'

// Temporary: every primitive on one page. The resident's home replaces it.
const icons: IconName[] = ['mic', 'camera', 'pin', 'check', 'back', 'close', 'chevron', 'phone', 'bell', 'search', 'filter', 'speaker', 'calendar', 'people', 'doc', 'warn', 'plus', 'clock', 'scan', 'home']

export default function Gallery() {
  const { elder, scale } = useSize()
  const [words, setWords] = useState('楼下停车位晚上总是不够，消防通道也被占了……')
  const [phone, setPhone] = useState('')
  const [kind, setKind] = useState<'fixed' | 'mobile' | 'online'>('fixed')
  const [topics, setTopics] = useState<('停车' | '加装电梯' | '垃圾分类')[]>(['停车'])
  const [ok, setOk] = useState(true)
  const [on, setOn] = useState(true)
  const [day, setDay] = useState('2026-11-21')
  const [time, setTime] = useState('')
  const [unit, setUnit] = useState('')
  const [tab, setTab] = useState<'todo' | 'done'>('todo')
  const [photos, setPhotos] = useState<Photo[]>([])
  const [over, setOver] = useState<'' | 'sheet' | 'dialog'>('')
  const [undo, setUndo] = useState(false)
  return (
    <Page
      title='幸福里议事室'
      foot={
        <>
          <Small>工作人员看不到您的微信身份；只有填了电话才会用于回复。<Link onTap={() => setOver('sheet')}>隐私说明</Link></Small>
          <BtnRow><Btn kind='plain' onTap={() => setOver('dialog')}>请假</Btn><Btn onTap={() => setUndo(true)}>提交</Btn></BtnRow>
        </>
      }
    >
      <Stack tight><H1>您想反映什么？</H1><Small>公共的事、小区的事，都可以写。</Small></Stack>
      <Toggle label='长辈版' hint='字大一些，按钮大一些' value={elder} onChange={(next) => setSize({ elder: next })} />
      <Chips label='字的大小' options={scales.map((one) => ({ value: String(one), label: `${one} 倍` }))} value={String(scale)} onChange={(next) => setSize({ scale: scales.find((one) => String(one) === next) ?? 1 })} />
      <Area id='words' label='想说的话' value={words} onChange={setWords} count max={30} rows={4} required hint='写清楚在哪里、什么事' />
      <Photos value={photos} onChange={setPhotos} max={3} />
      <Notice tone='warn'>举报、打官司、已经信访的事，这里办不了，<Link onTap={() => setOver('sheet')}>去哪里办</Link></Notice>
      <Rows label='选填'>
        <Row icon='phone' title='想要回复？留个电话' extra='选填' onTap={() => setOver('sheet')} />
        <Row icon='pin' title='菜场北门' note='收集点 12 号' />
      </Rows>
      <Field id='phone' label='电话' kind='phone' value={phone} onChange={setPhone} error='请填 11 位手机号' placeholder='例如 138 0000 0000' />
      <Choice label='协商形式' options={[{ value: 'fixed', label: '固定', hint: '在议事室里' }, { value: 'mobile', label: '流动' }, { value: 'online', label: '网络' }]} value={kind} onChange={setKind} />
      <Chips label='议题' multiple options={[{ value: '停车', label: '停车' }, { value: '加装电梯', label: '加装电梯' }, { value: '垃圾分类', label: '垃圾分类' }]} value={topics} onChange={setTopics} />
      <Tick label='我已看过这份纪要' value={ok} onChange={setOk} />
      <Toggle label='有进展时通知我' value={on} onChange={setOn} />
      <DateField id='day' label='日期' value={day} onChange={setDay} start='2026-01-01' />
      <TimeField id='time' label='时间' value={time} onChange={setTime} error='请选开始的时间' />
      <PickField id='unit' label='承办单位' options={[{ value: 'city', label: '城管局' }, { value: 'police', label: '交警大队' }]} value={unit} onChange={setUnit} placeholder='请选一个单位' />
      <Tabs items={[{ key: 'todo', label: '待看', count: 12 }, { key: 'done', label: '已看' }]} value={tab} onChange={setTab} />
      <Tags><Tag tone='bad'>超期 1</Tag><Tag tone='warn'>快到期 3</Tag><Tag tone='grey'>最早 9 天前</Tag><Tag tone='ok'>很像</Tag></Tags>
      <Card>
        <Line><Small>扫码 · 菜场北门 · 2 小时前</Small><Tag tone='grey'>第 1 天</Tag></Line>
        <P>楼下停车位晚上总是不够，消防通道也被占了，老人下楼都绕着走……</P>
        <Card tone='brand' title='停车 · 城建环资委' extra={<Tag tone='ok'>很像</Tag>}><Small>因为：停车位、消防通道、占了</Small></Card>
        <BtnRow><Btn small>采纳建议</Btn><Btn small kind='plain'>改</Btn><Btn small kind='plain'>不纳入</Btn></BtnRow>
      </Card>
      <Card><Small>受理编号</Small><Num>A7K-3Q9</Num><Small>凭编号到议事室也能问进展</Small></Card>
      <Card><Steps now={5} total={7} label='共识报党组织确定' /></Card>
      <Card edge tone='warn' title='报同级党组织确定'><Small>幸福社区党委 · 限 11月28日前 · 已提醒 <Strong>1 次</Strong></Small></Card>
      <Card title='整张卡片可以点' onTap={() => setOver('dialog')}><P>打开看看</P></Card>
      <Card>
        <Timeline
          items={[
            { key: 'a', title: '收到了', at: '11月3日 14:02', done: true },
            { key: 'b', title: '列为议题', at: '11月9日', note: '社区党委已确认', done: true },
            { key: 'c', title: '开会商量', at: '11月21日 19:00', note: '居民、物业、交警、委员一起商量', done: false, now: true, children: <Link onTap={() => setOver('sheet')}>愿意来参加</Link> },
            { key: 'd', title: '报给部门', done: false },
            { key: 'e', title: '有答复', done: false },
          ]}
        />
      </Card>
      <Notice title='您上次提的事正在协商' onTap={() => setOver('sheet')}>幸福里片区停车位改造</Notice>
      <Notice tone='ok'>签到成功，14:02</Notice>
      <Notice tone='bad' title='没交上，但您写的还在'>请检查网络后再试一次。</Notice>
      <Notice tone='grey'>本页内容不对外公开。</Notice>
      <Card><Bars title='停车的事最多，占四成' unit='件' items={[{ label: '停车', value: 46 }, { label: '加装电梯', value: 31 }, { label: '垃圾分类', value: 12 }]} note='今年 1—11 月，共 112 件' /></Card>
      <Card><QrImage text='https://example.org/s?scene=A7K3Q9' label='签到二维码' size={200} /></Card>
      <BtnRow><Btn kind='quiet' icon='speaker'>读给我听</Btn></BtnRow>
      <Btn kind='danger'>撤回</Btn>
      <Btn busy>正在提交</Btn>
      <Btn disabled>不能点</Btn>
      <Loading />
      <Empty title='还没有意见' note='把二维码贴出去，就会有人来说。' action={<Btn kind='plain'>打印二维码</Btn>} />
      <Failed title='没打开' note='网络好像断了，您写的还在。' onRetry={() => undefined} />
      <Card tone='grey'><Tags>{icons.map((name) => <Icon key={name} name={name} big />)}</Tags></Card>
      <Sheet open={over === 'sheet'} title='去哪里办' onClose={() => setOver('')} foot={<Btn onTap={() => setOver('')}>知道了</Btn>}>
        <P>打官司的事找法院，举报找纪检监察机关，其他急事请打 12345。</P>
        <Field label='留个电话' kind='phone' value={phone} onChange={setPhone} />
      </Sheet>
      <Dialog open={over === 'dialog'} title='确定请假吗？' text='请假要召集人同意。' confirm='请假' cancel='再想想' onConfirm={() => setOver('')} onCancel={() => setOver('')} danger />
      {undo ? <Snack text='已并入“停车位改造”' action='撤销' onAction={() => setUndo(false)} onDone={() => setUndo(false)} /> : null}
    </Page>
  )
}
