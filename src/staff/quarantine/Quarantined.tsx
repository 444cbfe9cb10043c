import { useState } from 'react'
import { Btn, Card, Empty, Line, Small, Snack, Tag } from '@/components'
import { usePages } from '@/client/usePages'
import { quarantined, release } from '@/domain/opinion/contracts'
import { exclusionNos, exclusionOf } from '@/domain/opinion/screening'
import type { OutputOf } from '@/domain/kernel/contract'
import { said } from '@/domain/kernel/calendar'
import { clip } from '@/domain/kernel/letters'
import { shown } from '@/domain/kernel/text'
import { Listing } from '../parts/Listing'
import { ReasonSheet } from '../parts/ReasonSheet'
import { Words } from '../parts/Words'

type Hidden = OutputOf<typeof quarantined>['items'][number]

const ruleOf = (reason: number | null) => {
  const no = exclusionNos.find((one) => one === reason)
  return no ? exclusionOf(no) : null
}

/** What has been hidden; hidden by mistake, it goes back with a reason. */
export function Quarantined() {
  const pages = usePages(quarantined, {})
  const [releasing, setReleasing] = useState<Hidden | null>(null)
  const [open, setOpen] = useState(false)
  const [told, setTold] = useState(false)
  return (
    <>
      <Listing pages={pages} empty={<Empty title='没有隔离的意见' note='按第②⑤⑥条不纳入的意见会到这里，只有您能看到。' />}>
        {(hidden) => (
          <Card>
            <Line><Tag tone='warn'>{ruleOf(hidden.reason)?.short ?? '已隔离'}</Tag><Small>{said(hidden.at, Date.now())}</Small></Line>
            <Words>{hidden.text}</Words>
            <Small>{hidden.room} · {hidden.by}隔离</Small>
            {hidden.can.includes('release') ? (
              <Btn
                small
                kind='plain'
                label={`解除隔离：${clip(shown(hidden.text), 12)}`}
                onTap={() => {
                  setReleasing(hidden)
                  setOpen(true)
                }}
              >
                解除隔离
              </Btn>
            ) : null}
          </Card>
        )}
      </Listing>
      {releasing ? (
        <ReasonSheet
          key={releasing.id}
          open={open}
          title='解除隔离'
          text={`解除以后，${releasing.room}的同志又能看到这条意见的原话，重新处理。`}
          label='为什么可以解除'
          max={300}
          confirm='解除隔离'
          contract={release}
          field='note'
          on={releasing}
          onClose={() => setOpen(false)}
          onDone={() => {
            pages.drop(({ id }) => id === releasing.id)
            setTold(true)
          }}
          onRefresh={async () => {
            setOpen(false)
            await pages.reload()
          }}
        />
      ) : null}
      {told ? <Snack text='已解除隔离，回到待看' seconds={5} onDone={() => setTold(false)} /> : null}
    </>
  )
}
