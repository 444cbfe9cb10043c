import { useState } from 'react'
import { Btn, BtnRow, P, Row, Rows, Sheet } from '@/components'
import type { HandoverMove } from '@/domain/supervision/handover'
import type { HandoverView } from '@/domain/supervision/views'
import { actsOf, says, seldom } from './acts'
import { sheets } from './sheets'

interface ActsProps {
  handover: HandoverView
  onDone: (text: string, handover: HandoverView) => void
  onRefresh: () => Promise<void>
}

/** The handover's moves for this reader: the main one under the thumb, one beside it, the rest and those in a unit's name under 更多. */
export function Acts({ handover, onDone, onRefresh }: ActsProps) {
  const [over, setOver] = useState<HandoverMove | 'more' | null>(null)
  const { own, behalf } = actsOf(handover)
  const [main, ...others] = own
  const side = others.find((move) => !seldom.includes(move))
  const rest = others.filter((move) => move !== side)
  const on = { id: handover.id, version: handover.version }
  const close = () => setOver(null)
  const refresh = () => {
    close()
    return onRefresh()
  }
  const more = [...rest, ...behalf].length > 0
  return (
    <>
      <BtnRow>
        {more ? <Btn kind='plain' onTap={() => setOver('more')}>{own.length === 0 ? '代单位办' : '更多'}</Btn> : null}
        {side ? <Btn kind='plain' onTap={() => setOver(side)}>{says(side)}</Btn> : null}
        {main ? <Btn onTap={() => setOver(main)}>{says(main)}</Btn> : null}
      </BtnRow>
      <Sheet open={over === 'more'} title={own.length === 0 ? '代单位办' : '更多'} onClose={close}>
        {rest.length > 0 ? <Rows label='更多'>{rest.map((move) => <Row key={move} title={says(move)} onTap={() => setOver(move)} />)}</Rows> : null}
        {behalf.length > 0 ? (
          <>
            <P>单位打电话、来函告诉您的，可以代它办，要写明谁告诉的：</P>
            <Rows label='代单位办'>{behalf.map((move) => <Row key={move} title={`代${says(move)}`} onTap={() => setOver(move)} />)}</Rows>
          </>
        ) : null}
      </Sheet>
      {[...own, ...behalf].map((move) => {
        const Form = sheets[move]
        return Form ? <Form key={move} handover={handover} on={on} behalf={behalf.includes(move)} open={over === move} onClose={close} onDone={onDone} onRefresh={refresh} /> : null
      })}
    </>
  )
}
