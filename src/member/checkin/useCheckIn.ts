import { useEffect, useRef, useState } from 'react'
import { scanDoor } from '@/client/door'
import { useAction } from '@/client/useAction'
import type { OutputOf } from '@/domain/kernel/contract'
import { checkIn } from '@/domain/meeting/contracts'

export type Arrival = OutputOf<typeof checkIn>

interface Tried {
  meeting: string
  code: string
}

/** Signs in with what was scanned as soon as the page is there, and again with whatever is scanned or typed next. */
export function useCheckIn(scanned: Tried) {
  const act = useAction(checkIn)
  const [arrival, setArrival] = useState<Arrival | null>(null)
  const [tried, setTried] = useState(scanned)
  const [trouble, setTrouble] = useState('')
  const began = useRef(false)

  const sign = async (next: Tried) => {
    setTrouble('')
    setTried(next)
    const answer = await act.run(next)
    if (answer) setArrival(answer)
  }
  const scan = async () => {
    setTrouble('')
    const found = await scanDoor()
    if (found === 'other') setTrouble('这不是签到码。请扫会场屏幕上的那个码')
    else if (found) await sign(found)
  }
  const complete = scanned.meeting !== '' && scanned.code !== ''
  useEffect(() => {
    if (began.current || !complete) return
    began.current = true
    void sign(scanned)
  })
  return { act, arrival, tried, trouble, sign, scan, waiting: act.busy || (complete && !arrival && !act.refusal) }
}
