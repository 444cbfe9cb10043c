import { words } from '../../src/domain/kernel/refusal'
import { howMany, isSeen, type Photo } from '../../src/domain/opinion/photos'
import type { OwnOpinion, SeenPhotos } from '../../src/domain/opinion/views'
import { addressesOf } from '../runtime/wechat'

/** Their sender sees all of them, and why others cannot see one. What WeChat says of a photo is for staff. */
export async function ownPhotos(photos: readonly Photo[]): Promise<OwnOpinion['photos']> {
  const addresses = await addressesOf(photos.map(({ file }) => file))
  return photos.map(({ state, why }, at) => ({
    src: state === 'broken' ? null : (addresses[at] ?? null),
    note: state === 'held' ? '正在检查' : state === 'broken' ? words.photo[why ?? 'unreadable'] : null,
  }))
}

/** What staff may look at; the rest only as numbers. */
export async function photosSeen(photos: readonly Photo[]): Promise<SeenPhotos> {
  const visible = photos.filter(isSeen)
  const addresses = await addressesOf(visible.map(({ file }) => file))
  const seen = visible.flatMap(({ state }, at) => {
    const src = addresses[at]
    return src ? [{ src, state }] : []
  })
  return { seen, held: howMany(photos, 'held'), broken: howMany(photos, 'broken') }
}
