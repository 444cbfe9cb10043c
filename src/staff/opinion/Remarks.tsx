import { useState } from 'react'
import { View } from '@tarojs/components'
import { Btn, Card, Small } from '@/components'
import { said } from '@/domain/kernel/calendar'
import type { DeskOpinion } from '@/domain/opinion/views'
import { Words } from '../parts/Words'
import { RemarkSheet } from './RemarkSheet'

/** What colleagues say to each other about it. */
export function Remarks({ opinion, onDone }: { opinion: DeskOpinion; onDone: () => Promise<void> }) {
  const [writing, setWriting] = useState(false)
  const now = Date.now()
  return (
    <Card title='内部备注'>
      {opinion.remarks.length === 0 ? <Small>只有工作人员看得到。可以记一句，也可以请同事看一看。</Small> : null}
      {opinion.remarks.map(({ id, at, by, text, to }, index) => (
        <View key={id} className={index > 0 ? 's-divide' : ''}>
          <Small>{[`${by} · ${said(at, now)}`, ...to.map((name) => `@${name}`)].join(' ')}</Small>
          <Words>{text}</Words>
        </View>
      ))}
      <Btn small kind='plain' onTap={() => setWriting(true)}>写一句</Btn>
      {writing ? <RemarkSheet opinion={opinion.id} onClose={() => setWriting(false)} onDone={onDone} /> : null}
    </Card>
  )
}
