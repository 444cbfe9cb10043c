import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Dialog, P, Refused, Small, Stack } from '@/components'
import { useAct } from '@/client/useAct'
import type { Contract } from '@/domain/kernel/contract'
import type { Done } from '@/domain/kernel/view'
import { archive, handOver, propose } from '@/domain/topic/contracts'
import { dateSaid } from '@/staff/parts/says'
import type { SheetProps } from './sheet'

interface SureProps extends SheetProps {
  title: string
  confirm: string
  done: string
  contract: Contract<{ id: string; version: number }, Done>
  children: ReactNode
}

/** A move that asks for nothing but a second look at what it does. */
function Sure({ on, open, title, confirm, done, contract, children, onClose, onDone, onRefresh }: SureProps) {
  const act = useAct()
  const run = async () => {
    if (!(await act.run(contract, on))) return
    onClose()
    await onDone(done)
  }
  const again = () => {
    act.clear()
    return onRefresh()
  }
  return (
    <Dialog open={open} title={title} confirm={confirm} cancel='再看看' onConfirm={run} onCancel={onClose}>
      {children}
      <Refused refusal={act.refusal} onRefresh={again} />
    </Dialog>
  )
}

export const ProposeSheet = (props: SheetProps) => (
  <Sure {...props} title='提交确认' confirm='提交' done='已提交确认' contract={propose}>
    <P>提交以后由同级党组织或专委会确认，您就不能再改了；退回以后可以再改。</P>
  </Sure>
)

export const ArchiveSheet = (props: SheetProps) => (
  <Sure {...props} title='归档' confirm='归档' done='已归档' contract={archive}><P>归档以后这个议题就定下来，不再改动。</P></Sure>
)

/** What goes to which unit by when, seen before it goes. */
export function HandOverSheet(props: SheetProps) {
  const { consensus } = props.topic
  const now = Date.now()
  return (
    <Sure {...props} title={`交办 ${consensus.length} 件`} confirm='交办' done={`已交办 ${consensus.length} 件`} contract={handOver}>
      <Stack>
        <P>下面每一条交给一个单位，到期前督办：</P>
        {consensus.map((item, index) => (
          <View key={index} className='s-divide'>
            <P>{index + 1}. {item.text}</P>
            <Small>{item.unit.name} · {dateSaid(item.dueDate, now)}前办结</Small>
          </View>
        ))}
      </Stack>
    </Sure>
  )
}
