import { useState } from 'react'
import { fetchFile, type LocalFile } from '@/client/openFile'
import { useAct, type Act } from '@/client/useAct'
import type { Contract } from '@/domain/kernel/contract'
import type { Made } from '@/domain/kernel/paper'

export interface Making {
  act: Act
  /** What was made last, and where it lies on this phone; `local` null while it has not got through. */
  made: { paper: Made; local: LocalFile | null } | null
  make: <Input>(contract: Contract<Input, Made>, input: Input) => Promise<void>
  /** Fetches what was made once more. */
  again: () => Promise<void>
  close: () => void
}

/** Has a paper made and brings it onto the phone: it is there before anybody taps “open” or “send”. */
export function useMaking(): Making {
  const act = useAct()
  const [made, setMade] = useState<Making['made']>(null)
  const bring = async (paper: Made) => setMade({ paper, local: await fetchFile(paper.address, paper.name) })
  return {
    act,
    made,
    make: async (contract, input) => {
      const paper = await act.run(contract, input)
      if (paper) await bring(paper)
    },
    again: async () => {
      if (made) await bring(made.paper)
    },
    close: () => setMade(null),
  }
}
