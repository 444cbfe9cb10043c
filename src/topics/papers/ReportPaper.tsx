import { makeReport } from '@/domain/paper/contracts'
import { Making } from './Making'
import { PaperCard } from './PaperCard'
import { useMaking } from './useMaking'

/** One report as it is sent up, on paper; unsigned it says that it is a draft. */
export function ReportPaper({ id, kind }: { id: string; kind: string }) {
  const making = useMaking()
  return (
    <>
      <Making making={making} />
      <PaperCard paper={{ name: `${kind}文稿`, purpose: '按报送的格式排好；没签发的标明是草稿', as: ['docx'], notYet: null }} busy={making.act.busy} onMake={() => making.make(makeReport, { id })} />
    </>
  )
}
