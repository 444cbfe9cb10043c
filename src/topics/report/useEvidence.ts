import { useState } from 'react'
import type { Photo } from '@/components/Photos'
import { upload } from '@/client/call'

/** Photos of a receipt, an instruction, a certificate: uploaded as they are handed in. */
export function useEvidence() {
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  const [lost, setLost] = useState(false)
  const handIn = async (): Promise<string[] | null> => {
    const files = await upload(photos.map(({ path }) => path))
    setLost(files === null)
    return files
  }
  return { photos, setPhotos, lost, handIn, clear: () => setPhotos([]) }
}
