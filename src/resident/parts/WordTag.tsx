import { Tag, type Tone } from '@/components'
import type { PlainWord } from '@/domain/kernel/plain'

const tones: Record<PlainWord, Tone> = {
  received: 'brand',
  seen: 'brand',
  topic: 'brand',
  meeting: 'brand',
  department: 'brand',
  answered: 'ok',
  elsewhere: 'warn',
  withdrawn: 'grey',
}

export const WordTag = ({ word, label }: { word: PlainWord; label: string }) => <Tag tone={tones[word]}>{label}</Tag>
