import { useState } from 'react'
import { Notice, P, Photos, type Photo } from '@/components'
import { upload } from '@/client/call'

/** Photos of a paper: chosen, handed up when the move is made, and told when one did not arrive. */
export function usePapers() {
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  const [lost, setLost] = useState(false)
  const handUp = async (): Promise<string[] | null> => {
    const files = await upload(photos.map(({ path }) => path))
    setLost(files === null)
    return files
  }
  const clear = () => setPhotos([])
  return { photos, setPhotos, lost, handUp, clear }
}

interface PapersProps {
  papers: ReturnType<typeof usePapers>
  words: string
  error?: string
}

export function Papers({ papers: { photos, setPhotos, lost }, words, error }: PapersProps) {
  return (
    <>
      <P>{words}</P>
      <Photos value={photos} onChange={setPhotos} label='文件照片' />
      {error ? <Notice tone='bad'>{error}</Notice> : null}
      {lost ? <Notice tone='bad'>有照片没传上，您填的都还在，请再试一次。</Notice> : null}
    </>
  )
}
