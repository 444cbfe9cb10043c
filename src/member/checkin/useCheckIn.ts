import { useEffect, useRef, useState } from 'react'
import { call } from '@/client/call'
import { scanDoor } from '@/client/door'
import { dropCodes, keepCode } from '@/client/keptCodes'
import { whereAmI } from '@/client/location'
import { useAct } from '@/client/useAct'
import { useKeptCodes } from '@/client/useKeptCodes'
import type { OutputOf } from '@/domain/kernel/contract'
import { checkIn } from '@/domain/meeting/contracts'
import { noteWhere, signOut } from '@/domain/meeting/door/contracts'
import { isDigits, type Scanned } from '@/domain/meeting/door/doorCode'

export type Arrival = OutputOf<typeof checkIn>
export type Leaving = OutputOf<typeof signOut>

/** Signs in or out with what was scanned as soon as the page is there, and again with whatever is scanned or typed next. */
export function useCheckIn(scanned: Scanned) {
  const act = useAct()
  const [arrival, setArrival] = useState<Arrival | null>(null)
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const [tried, setTried] = useState(scanned)
  const [trouble, setTrouble] = useState('')
  const { kept, handedIn } = useKeptCodes()
  const began = useRef(false)

  const sign = async (next: Scanned) => {
    setTrouble('')
    setTried(next)
    const input = { meeting: next.meeting, code: next.code }
    if (next.purpose === 'out') {
      setLeaving(await act.run(signOut, input))
      return
    }
    const answer = await act.run(checkIn, input)
    if (!answer) return
    setArrival(answer)
    dropCodes(next.meeting)
    // Only now, and never waited for: whoever says no is in all the same.
    if (answer.fence && !answer.again) void whereAmI().then((spot) => spot && call(noteWhere, { meeting: next.meeting, ...spot }))
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
  const unheard = act.refusal?.kind === 'fault' && tried.purpose === 'in' && tried.code !== '' && !isDigits(tried.code)
  useEffect(() => {
    if (unheard) keepCode(tried.meeting, tried.code)
  }, [unheard, tried])
  const waits = kept.find((one) => one.meeting === tried.meeting && !one.refused) ?? null
  const through = handedIn.find((one) => one.meeting === tried.meeting) ?? null
  return { act, arrival, leaving, tried, trouble, sign, scan, waits, through, waiting: act.busy || (complete && !arrival && !leaving && !act.refusal) }
}
