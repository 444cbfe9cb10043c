import { useState } from 'react'
import { scanDoor } from '@/client/door'
import { goTo } from '@/client/go'
import type { Scanned } from '@/domain/meeting/door/doorCode'

export const checkInPage = ({ meeting, code, purpose }: Scanned): string => `/member/checkin/index?${purpose === 'out' ? 'p=out&' : ''}m=${encodeURIComponent(meeting)}&c=${code}`

/** Scans the code at the door and goes to check in; `trouble` says why nothing came of it. */
export function useScan() {
  const [trouble, setTrouble] = useState('')
  const scan = async () => {
    setTrouble('')
    const found = await scanDoor()
    if (found === 'other') setTrouble('这不是签到码。请扫会场屏幕上的那个码')
    else if (found) await goTo(checkInPage(found))
  }
  return { scan, trouble }
}
