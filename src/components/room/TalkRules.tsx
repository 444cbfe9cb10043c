import { useState } from 'react'
import { rulesOfTalk } from '@/domain/topic/agreed'
import { Row, Rows } from '../Row'
import { Sheet } from '../Sheet'
import { P } from '../Text'

/** 协商议事规则: what everybody at the table has agreed to, one tap away while they talk. */
export function TalkRules() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Rows><Row icon='doc' title='协商议事规则' note='怎么发言、怎么商量、谈不拢怎么办' onTap={() => setOpen(true)} /></Rows>
      <Sheet open={open} title='协商议事规则' onClose={() => setOpen(false)}>
        {rulesOfTalk.map((rule, at) => <P key={rule}>{at + 1}. {rule}</P>)}
      </Sheet>
    </>
  )
}
