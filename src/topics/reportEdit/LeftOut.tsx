import { useState } from 'react'
import { View } from '@tarojs/components'
import { Card, Link, Line, Small } from '@/components'
import type { SectionKey, Sections } from '@/domain/report/form'
import type { ReportView } from '@/domain/report/views'
import { clip } from '@/domain/kernel/letters'
import { Words } from '@/staff/parts/Words'

const few = 5

interface LeftOutProps {
  report: ReportView
  sections: Sections
  onPutIn: (section: SectionKey, text: string) => void
}

/** What the record also says and the first draft had no room for; one tap puts a sentence at the end of its section. */
export function LeftOut({ report, sections, onPutIn }: LeftOutProps) {
  const [most, setMost] = useState(0)
  const left = report.origin.filter(({ section, text, used }) => !used && !(sections[section] ?? '').includes(text))
  if (left.length === 0) return null
  return (
    <Card title={`没有放进去的（${left.length} 句）`} extra={<Link label={`${most === 0 ? '看' : '收起'}没有放进去的`} onTap={() => setMost(most === 0 ? few : 0)}>{most === 0 ? '看' : '收起'}</Link>}>
      <Small>记录里还有这些话，初稿写不下。要用的点“放进去”，再删掉次要的。</Small>
      {left.slice(0, most).map(({ section, sectionName, text, sourceName, which }) => (
        <View key={`${section}:${text}`} className='s-divide'>
          <Small>{`${sourceName}：${which}`}</Small>
          <Words>{text}</Words>
          <Line>
            <Link label={`放进“${sectionName}”：${clip(text, 12)}`} onTap={() => onPutIn(section, [sections[section], text].filter(Boolean).join('\n'))}>放进“{sectionName}”</Link>
          </Line>
        </View>
      ))}
      {most > 0 && left.length > most ? <Link onTap={() => setMost(most + 20)}>再看一些（还有 {left.length - most} 句）</Link> : null}
    </Card>
  )
}
