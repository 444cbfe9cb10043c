import { Btn, BtnRow, Card, Small, Tag } from '@/components'
import type { Ending } from '@/domain/kernel/paper'

interface PaperCardProps {
  paper: { name: string; purpose: string; as: readonly Ending[]; notYet: string | null }
  busy: boolean
  onMake: (as: Ending) => Promise<unknown>
}

const words: Record<Ending, string> = { docx: '出 Word', xlsx: '出 Excel', zip: '打包' }

/** One kind of paper: what it is for, and the button that makes it — or why there is none yet. */
export function PaperCard({ paper: { name, purpose, as, notYet }, busy, onMake }: PaperCardProps) {
  return (
    <Card title={name} extra={notYet === null ? null : <Tag tone='grey'>{notYet}</Tag>}>
      <Small>{purpose}</Small>
      {notYet === null ? (
        <BtnRow>{as.map((ending) => <Btn key={ending} small kind='plain' icon='doc' disabled={busy} label={`${words[ending]}：${name}`} onTap={() => onMake(ending)}>{words[ending]}</Btn>)}</BtnRow>
      ) : null}
    </Card>
  )
}
