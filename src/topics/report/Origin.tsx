import { useState } from 'react'
import { View } from '@tarojs/components'
import { Card, Link, Small } from '@/components'
import type { ReportView } from '@/domain/report/views'
import { Words } from '@/staff/parts/Words'

const few = 6

/** Every sentence of the first draft with where it stands in the record, and what did not fit in. */
export function Origin({ report: { origin } }: { report: ReportView }) {
  const [shown, setShown] = useState<number | null>(null)
  const left = origin.filter(({ used }) => !used).length
  const sorted = [...origin.filter(({ used }) => used), ...origin.filter(({ used }) => !used)]
  return (
    <Card title='初稿从哪里来' extra={<Link onTap={() => setShown(shown === null ? few : null)}>{shown === null ? '看' : '收起'}</Link>}>
      <Small>初稿共 {origin.length} 句，每一句都出自记录{left > 0 ? `；写不下、没有放进去的 ${left} 句` : ''}。后来是人改的，原来的句子留在这里。</Small>
      {shown === null ? null : sorted.slice(0, shown).map(({ sectionName, text, sourceName, which, used }, at) => (
        <View key={at} className='s-divide'>
          <Small>{`${used ? sectionName : `${sectionName} · 没有放进去`} · 出自${sourceName}：${which}`}</Small>
          <Words>{text}</Words>
        </View>
      ))}
      {shown !== null && sorted.length > shown ? <Link onTap={() => setShown(shown + 50)}>再看一些（还有 {sorted.length - shown} 句）</Link> : null}
    </Card>
  )
}
