import { useState } from 'react'
import type { Photo } from '@/components'
import { upload } from '@/client/call'
import { useAct } from '@/client/useAct'
import type { Contract } from '@/domain/kernel/contract'

/** An act that hands in photos: uploaded first, and nothing typed is lost when one does not get through. */
export function usePhotoAct() {
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  const [lost, setLost] = useState(false)
  const act = useAct()
  const run = async <Input, Output>(contract: Contract<Input, Output>, inputOf: (files: string[]) => Input): Promise<Output | null> => {
    const files = await upload(photos.map(({ path }) => path))
    setLost(files === null)
    const done = files && (await act.run(contract, inputOf(files)))
    if (done) setPhotos([])
    return done
  }
  return { ...act, run, photos, setPhotos, lost }
}
