import { Area, Chips, Field } from '@/components'
import type { Minutes } from '@/domain/topic/agreeing'
import type { PartContents } from '@/domain/topic/minutes'

interface CourseProps {
  content: PartContents['course']
  onChange: (content: PartContents['course']) => void
  talk: Minutes
}

/** Who led, who wrote, and how it went. Hosts who came are one tap away. */
export function Course({ content, onChange, talk }: CourseProps) {
  const hosts = talk.came.filter(({ seat }) => seat === 'host').map(({ name }) => ({ value: name, label: name }))
  const set = (change: Partial<PartContents['course']>) => onChange({ ...content, ...change })
  return (
    <>
      {hosts.length > 0 ? <Chips label='到会的平台负责人' hint='点一下就是主持人，不是的在下面写。' options={hosts} value={content.chair} onChange={(chair) => set({ chair })} /> : null}
      <Field label='主持人' value={content.chair} onChange={(chair) => set({ chair })} max={20} required />
      <Field label='记录人' value={content.recorder} onChange={(recorder) => set({ recorder })} max={20} required />
      <Area label='商量的经过' hint='怎么商量到一起的。各人说了什么，记在“发言”里。' value={content.minutes} onChange={(minutes) => set({ minutes })} max={5000} rows={8} required count />
    </>
  )
}
