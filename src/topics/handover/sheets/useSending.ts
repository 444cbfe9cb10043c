import { useState } from 'react'
import type { Photo } from '@/components'
import { upload } from '@/client/call'
import { useAct, type Act } from '@/client/useAct'
import type { Contract } from '@/domain/kernel/contract'
import type { HandoverView } from '@/domain/supervision/views'
import type { Behalf } from './useBehalf'

export interface Sending extends Pick<Act, 'refusal' | 'wrong' | 'clear' | 'busy'> {
  /** A photo did not get through. */
  lost: boolean
  /** The handover as it is now; `null` when it was refused or something did not get through. */
  send: <Input>(contract: Contract<Input, HandoverView>, inputOf: (files: string[], behalf: Behalf | null) => Input, told?: { photos?: readonly Photo[]; behalf?: Behalf | null }) => Promise<HandoverView | null>
}

/** Sends a form with its photos, and those that show how a unit told whoever acts for it. */
export function useSending(): Sending {
  const [lost, setLost] = useState(false)
  const [sendingPhotos, setSendingPhotos] = useState(false)
  const { run, busy, ...act } = useAct()
  const send: Sending['send'] = async (contract, inputOf, { photos = [], behalf = null } = {}) => {
    setSendingPhotos(true)
    const [files, letters] = [await upload(photos.map(({ path }) => path)), await upload(behalf?.photos ?? [])]
    setSendingPhotos(false)
    setLost(files === null || letters === null)
    if (!files || !letters) return null
    return run(contract, inputOf(files, behalf && { ...behalf, photos: letters }))
  }
  return { ...act, busy: busy || sendingPhotos, lost, send }
}
