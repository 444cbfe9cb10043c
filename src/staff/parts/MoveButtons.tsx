import type { ReactNode } from 'react'
import { Btn, BtnRow, Row, Rows, Sheet } from '@/components'

interface MoveButtonsProps<Move extends string> {
  /** The normal case, under the thumb. */
  main?: Move
  side?: Move
  rest: readonly Move[]
  says: (move: Move) => string
  begin: (move: Move) => void | Promise<unknown>
  /** Is the sheet with the rest open? */
  more: boolean
  onMore: () => void
  onClose: () => void
  children?: ReactNode
}

/** What a record's table lets the reader do now: one main button, one beside it, the rest behind 更多. */
export function MoveButtons<Move extends string>({ main, side, rest, says, begin, more, onMore, onClose, children }: MoveButtonsProps<Move>) {
  return (
    <>
      <BtnRow>
        {rest.length > 0 ? <Btn kind='plain' onTap={onMore}>更多</Btn> : null}
        {side ? <Btn kind='plain' onTap={() => begin(side)}>{says(side)}</Btn> : null}
        {main ? <Btn onTap={() => begin(main)}>{says(main)}</Btn> : null}
        {children}
      </BtnRow>
      <Sheet open={more} title='更多' onClose={onClose}>
        <Rows label='更多'>{rest.map((move) => <Row key={move} title={says(move)} onTap={() => begin(move)} />)}</Rows>
      </Sheet>
    </>
  )
}
