import { View } from '@tarojs/components'
import { Card, Small } from '@/components'
import { said } from '@/domain/kernel/calendar'
import type { HandoverView } from '@/domain/supervision/views'
import { PhotoStrip } from '@/staff/parts/PhotoStrip'
import { Fact } from '@/staff/parts/Words'

/** The dated entries, newest first. */
export function Progress({ handover: { notes, round } }: { handover: HandoverView }) {
  const now = Date.now()
  if (notes.length === 0) return null
  return (
    <Card title='进展'>
      {[...notes].reverse().map((note, index) => (
        <View key={`${note.at}-${index}`} className={index > 0 ? 's-divide' : ''}>
          <Small>{[said(note.at, now), note.by, note.percent === null ? '' : `完成 ${note.percent}%`, note.round < round ? `第 ${note.round} 次办理` : ''].filter(Boolean).join(' · ')}</Small>
          <Fact label='进展情况'>{note.progress}</Fact>
          {note.problem ? <Fact label='存在问题'>{note.problem}</Fact> : null}
          {note.plan ? <Fact label='解决思路'>{note.plan}</Fact> : null}
          <PhotoStrip photos={note.photos} label='进展照片' />
        </View>
      ))}
    </Card>
  )
}
