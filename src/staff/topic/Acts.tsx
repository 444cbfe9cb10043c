import { useState } from 'react'
import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { Btn, Dialog, P, Refused, Small, Stack } from '@/components'
import { useAct } from '@/client/useAct'
import { archive, drop, handOver, propose, returnConsensus, returnTopic } from '@/domain/topic/contracts'
import type { TopicView } from '@/domain/topic/views'
import { MoveButtons } from '../parts/MoveButtons'
import { ReasonSheet } from '../parts/ReasonSheet'
import { dateSaid } from '../parts/says'
import { beginnings, says, type Begun } from './beginnings'
import { GateSheet } from './GateSheet'
import { ReportSheet } from './ReportSheet'
import { ResearchSheet } from './ResearchSheet'
import { meetingComing } from './turn'

interface ActsProps {
  topic: TopicView
  onDone: (text: string) => void | Promise<unknown>
  onRefresh: () => Promise<void>
}

const pages: Partial<Record<Begun, (topic: TopicView) => string>> = {
  amend: ({ id }) => `/staff/topicEdit/index?id=${id}`,
  conclude: ({ id }) => `/staff/consensus/index?id=${id}`,
  convene: ({ id, title }) => `/staff/convene/index?topic=${id}&title=${encodeURIComponent(title)}`,
}
const asked: readonly Begun[] = ['propose', 'archive', 'handOver']

/** The topic's moves for this reader: the one whose time it is, one beside it, the rest under 更多. */
export function Acts({ topic, onDone, onRefresh }: ActsProps) {
  const [over, setOver] = useState<Begun | 'more' | null>(null)
  const act = useAct()
  const on = { id: topic.id, version: topic.version }
  const { main, side, rest } = beginnings(topic)
  const coming = topic.status === 'deliberating' ? meetingComing(topic) : undefined
  const close = () => setOver(null)
  const refresh = () => {
    close()
    act.clear()
    return onRefresh()
  }
  const begin = (move: Begun) => {
    const page = pages[move]
    if (!page) return setOver(move)
    close()
    return Taro.navigateTo({ url: page(topic) })
  }
  const confirmed = async () => {
    const done = over === 'handOver' ? await act.run(handOver, on) : over === 'archive' ? await act.run(archive, on) : await act.run(propose, on)
    close()
    if (done && over) await onDone(over === 'handOver' ? `已交办 ${topic.consensus.length} 件` : `已${says(over as Begun)}`)
  }
  const sheet = { on, onClose: close, onRefresh: refresh }
  return (
    <>
      <Refused refusal={act.refusal} onRefresh={refresh} />
      <MoveButtons {...{ main, side, rest, says, begin }} more={over === 'more'} onMore={() => setOver('more')} onClose={close}>
        {!main && coming ? <Btn onTap={() => Taro.navigateTo({ url: `/staff/meeting/index?id=${coming.id}` })}>看会议</Btn> : null}
      </MoveButtons>
      <Dialog
        open={over !== null && asked.some((one) => one === over)}
        title={over === 'handOver' ? `交办 ${topic.consensus.length} 件` : over === 'archive' ? '归档' : '提交确认'}
        confirm={over === 'handOver' ? '交办' : over === 'archive' ? '归档' : '提交'}
        cancel='再看看'
        onConfirm={confirmed}
        onCancel={close}
      >
        {over === 'handOver' ? <HandedOver topic={topic} /> : <P>{over === 'archive' ? '归档以后这个议题就定下来，不再改动。' : '提交以后由同级党组织或专委会确认，您就不能再改了；退回以后可以再改。'}</P>}
      </Dialog>
      <GateSheet open={over === 'confirm'} gate='confirm' {...sheet} onDone={() => onDone('已确认议题')} />
      <GateSheet open={over === 'endorse'} gate='endorse' {...sheet} onDone={() => onDone('已确定共识')} />
      <ResearchSheet open={over === 'research'} {...sheet} onDone={() => onDone('已记下调研')} />
      <ReportSheet open={over === 'report'} title={topic.title} {...sheet} onDone={() => onDone('已记下报送')} />
      <ReasonSheet open={over === 'returnTopic'} title='退回修改' label='退回理由' hint='写清要改哪里，拟议题的同志会看到。' max={300} confirm='退回' contract={returnTopic} field='reason' {...sheet} onDone={() => onDone('已退回修改')} />
      <ReasonSheet open={over === 'returnConsensus'} title='退回再商量' label='退回理由' hint='写清还要商量什么，议事室会看到。' max={300} confirm='退回' contract={returnConsensus} field='reason' {...sheet} onDone={() => onDone('已退回再商量')} />
      <ReasonSheet open={over === 'drop'} title='终止议题' text={`终止以后，并入的 ${topic.together} 条意见退回到“已受理”，要另外处理。`} label='终止理由' max={300} confirm='终止议题' danger contract={drop} field='reason' {...sheet} onDone={() => onDone('已终止议题')} />
    </>
  )
}

/** What goes to which unit by when, seen before it goes. */
function HandedOver({ topic }: { topic: TopicView }) {
  const now = Date.now()
  return (
    <Stack>
      <P>下面每一条交给一个单位，到期前督办：</P>
      {topic.consensus.map((item, index) => (
        <View key={index} className='s-divide'>
          <P>{index + 1}. {item.text}</P>
          <Small>{item.unit.name} · {dateSaid(item.dueDate, now)}前办结</Small>
        </View>
      ))}
    </Stack>
  )
}
