import { useState } from 'react'
import { Empty, Field, Stack } from '@/components'
import { SeatGroup } from './SeatGroup'
import { bySeat, matching, type Candidate, type Picked } from './invited'

interface CandidatesProps {
  people: readonly Candidate[]
  picked: Picked
  busy: ReadonlyMap<string, string>
  onChange: (picked: Picked) => void
}

export function Candidates({ people, picked, busy, onChange }: CandidatesProps) {
  const [typed, setTyped] = useState('')
  const found = matching(people, typed)
  return (
    <Stack>
      <Field label='找人' hint='写姓名、界别或单位。' value={typed} onChange={setTyped} />
      {found.length === 0 ? <Empty title={people.length === 0 ? '名册里还没有人' : '没有找到'} note={people.length === 0 ? '可以在下面加上要请的人。' : '换个字试试；名册里没有的人，可以在下面加上。'} /> : null}
      {bySeat(found).map(([seat, group]) => <SeatGroup key={`${seat}${typed}`} seat={seat} people={group} picked={picked} busy={busy} onChange={onChange} />)}
    </Stack>
  )
}
