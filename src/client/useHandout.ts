import { useState } from 'react'
import { openAttachment } from '@/domain/meeting/calling/contracts'
import { openAt } from './openFile'
import { useAction } from './useAction'

/** Opens a paper handed round with a meeting; `opening` names the one on its way. */
export function useHandout(meeting: string) {
  const { run, refusal } = useAction(openAttachment)
  const [opening, setOpening] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const open = async (attachment: string) => {
    setFailed(false)
    setOpening(attachment)
    const found = await run({ meeting, attachment })
    if (found) setFailed(!(await openAt(found.address, found.name)))
    setOpening(null)
  }
  return { open, opening, failed, refusal }
}
