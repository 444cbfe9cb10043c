import { useState } from 'react'
import { Btn, Card, Field, H1, Line, Notice, Page, Small, Stack, guarded, showField } from '@/components'
import { useAction } from '@/client/useAction'
import { said } from '@/domain/kernel/calendar'
import { findByReceipt } from '@/domain/opinion/contracts'
import type { Progress } from '@/domain/opinion/views'
import { AskRoom } from '../parts/AskRoom'
import { Outcome } from '../parts/Outcome'
import { Road } from '../parts/Road'
import { Said } from '../parts/Said'
import { WordTag } from '../parts/WordTag'

function Find() {
  const [receipt, setReceipt] = useState('')
  const [found, setFound] = useState<Progress | null>(null)
  const finding = useAction(findByReceipt)
  const { refusal } = finding
  // A number nobody knows is a mistake in this one field.
  const wrong = finding.wrong('receipt') ?? (refusal?.kind === 'refused' ? refusal.text : undefined)

  const find = async () => {
    setFound(null)
    const progress = await finding.run({ receipt })
    setFound(progress)
    if (!progress) showField('receipt')
  }
  const write = (typed: string) => {
    finding.clear()
    setReceipt(typed)
  }
  return (
    <Page foot={<Btn icon='search' busy={finding.busy} onTap={find}>查进展</Btn>}>
      <Stack tight>
        <H1>凭编号查进展</H1>
        <Small>编号在回执上，或者信纸撕下的存根上。大写小写、有没有横线都可以。</Small>
      </Stack>
      <Field id='receipt' label='编号' hint='例如 HK7-3Q9-TWXM' value={receipt} onChange={write} error={wrong} />
      <Said>{refusal?.kind === 'fault' ? <Notice tone='bad'>{refusal.text}</Notice> : null}</Said>
      <Said>
        {found ? (
          <Stack>
            <Card>
              <Line><WordTag word={found.word} label={found.label} /><Small>{found.receipt}</Small></Line>
              <Small>{found.room.name} · {said(found.at, Date.now())}提的。凭编号只能看进展，看不到写的内容。</Small>
            </Card>
            <Outcome progress={found} />
            <Card><Road progress={found} /></Card>
            <AskRoom room={found.room} />
          </Stack>
        ) : null}
      </Said>
    </Page>
  )
}

export default guarded(Find)
