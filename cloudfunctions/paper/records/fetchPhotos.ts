import { largestPhoto } from '../../../src/domain/kernel/photo'
import { bytesOf } from '../../runtime/wechat'
import type { Evidence } from './evidence'

/** What a pack carries: the function has to hold all of it in its memory twice. Unit: bytes. */
const most = 60 * 1024 * 1024
const photosMost = 300
const atOnce = 6

/** Fetches the photos in their order, as many as go into a pack and come through before `until`; those left out say why. */
export async function fetchPhotos(all: readonly Evidence[], until: number): Promise<{ photos: Evidence[]; bytes: Map<string, Uint8Array>; left: number }> {
  const bytes = new Map<string, Uint8Array>()
  const photos: Evidence[] = []
  let size = 0
  for (let from = 0; from < all.length; from += atOnce) {
    const some = all.slice(from, from + atOnce)
    const room = size < most && from < photosMost && Date.now() < until
    const fetched = await Promise.all(some.map((one) => (room ? got(one.file) : Promise.resolve('tooBig' as const))))
    some.forEach((photo, at) => {
      const photoBytes = fetched[at]
      const missing = photoBytes === undefined || photoBytes === 'gone' ? '没有找到' : photoBytes === 'tooBig' || size + photoBytes.length > most ? '材料包装不下，请在系统里看' : null
      if (missing === null && typeof photoBytes === 'object') {
        bytes.set(photo.name, photoBytes)
        size += photoBytes.length
      }
      photos.push(missing === null ? photo : { ...photo, missing })
    })
  }
  return { photos, bytes, left: photos.filter(({ missing }) => missing !== undefined).length }
}

/** One that does not come through is no reason to have no pack; why, stands in the log. */
const got = (file: string) =>
  bytesOf(file, largestPhoto).catch((error: Error) => {
    console.error(JSON.stringify({ photo: 'not fetched', name: error.name, cause: error.message }))
    return 'gone' as const
  })
