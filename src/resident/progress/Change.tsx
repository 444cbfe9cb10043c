import { useEffect, useRef, useState } from 'react'
import { Btn, BtnRow, Card, Dialog, Small } from '@/components'
import { useAction } from '@/client/useAction'
import { useNow } from '@/client/useNow'
import { withdraw } from '@/domain/opinion/contracts'
import { opinionLife } from '@/domain/opinion/opinion'
import type { OwnOpinion } from '@/domain/opinion/views'
import { minutesLeft } from '../parts/minutesLeft'
import { Refused } from '../parts/Refused'
import { Supplement } from './Supplement'

interface ChangeProps {
  opinion: OwnOpinion
  onChanged: (opinion: OwnOpinion) => void
  onRefresh: () => Promise<void>
}

/** The ten minutes in which a slip can still be put right. */
export function Change({ opinion, onChanged, onRefresh }: ChangeProps) {
  const { id, version, can, changeUntil } = opinion
  const [open, setOpen] = useState<'supplement' | 'withdraw' | null>(null)
  const left = minutesLeft(changeUntil, useNow())
  const taking = useAction(withdraw)
  const { supplement: adds, withdraw: takes } = opinionLife.moves
  const changeable = can.includes('supplement') || can.includes('withdraw')
  // Once, when the minutes run out in front of somebody; older ones have just been asked for.
  const counting = useRef(left > 0)
  useEffect(() => {
    if (left > 0 || !counting.current) return
    counting.current = false
    void onRefresh()
  }, [left, onRefresh])

  const takeBack = async () => {
    const withdrawn = await taking.run({ id, version })
    setOpen(null)
    if (withdrawn) onChanged(withdrawn)
  }
  return (
    <>
      <Refused refusal={taking.refusal} onRefresh={onRefresh} />
      {changeable ? (
        <Card>
          <Small>10 分钟内可以补充或撤回，还剩 {left} 分钟</Small>
          <BtnRow>
            {can.includes('supplement') ? <Btn small kind='plain' onTap={() => setOpen('supplement')}>{adds.says}</Btn> : null}
            {can.includes('withdraw') ? <Btn small kind='plain' onTap={() => setOpen('withdraw')}>{takes.says}</Btn> : null}
          </BtnRow>
        </Card>
      ) : null}
      <Supplement
        open={open === 'supplement'}
        opinion={opinion}
        onClose={() => setOpen(null)}
        onRefresh={onRefresh}
        onChanged={(next) => {
          setOpen(null)
          onChanged(next)
        }}
      />
      <Dialog
        open={open === 'withdraw'}
        title='要撤回吗？'
        text='撤回以后，这一条就不办了。想说可以再写一条。'
        confirm={takes.says}
        cancel='不撤回'
        danger
        busy={taking.busy}
        onConfirm={takeBack}
        onCancel={() => setOpen(null)}
      />
    </>
  )
}
