import { minute } from '../../src/domain/kernel/calendar'
import { broken, judged, photosDue, triedAgain, unchecked, type Photo, type PhotoVerdict, type PhotoWork } from '../../src/domain/opinion/photos'
import type { Opinion } from '../../src/domain/opinion/opinion'
import { bareCopy } from '../runtime/photos'
import { commit, find, is, oneOf, removed, updateWhere, upTo } from '../runtime/store'
import { addressesOf, errCodeOf, openapi, removeFiles } from '../runtime/wechat'

/** Longer than the function may run: whoever still holds a claim is at work. */
const claimFor = 2 * minute
/** The sender has not been in the mini-program for two hours; that does not get better (wechat-platform §3.1). */
const tooLongAgo = 61010

/** What WeChat's check takes (wechat-platform §3.2). */
const checkable = /\.(jpeg|png)$/

/** Sees to the photos that wait, oldest first. Returns how many opinions were looked at. */
export async function checkPhotos(now: number, until: number): Promise<number> {
  let looked = 0
  while (Date.now() < until) {
    const before = looked
    const due = await find<Opinion>('opinions', { where: { photosDue: upTo(now) }, order: 'photosDue', limit: 20 })
    for (const opinion of due) if (Date.now() < until) looked += await seeTo(opinion, now, until)
    if (due.length < 20 || looked === before) break
  }
  return looked
}

/**
 * One look at the photos of one opinion. Cut off anywhere, the claim runs out and the same is done again: a copy goes to
 * the same name, a check is asked for once more. A photo's original goes only when the record already names its copy.
 */
async function seeTo({ _id, photos, photosDue: due }: Opinion, now: number, until: number): Promise<number> {
  const claim = now + claimFor
  if (due === undefined || !(await write(_id, due, { photosDue: claim }))) return 0
  const originals = photos.flatMap(({ original }) => (original ? [original] : []))
  const [gone, verdicts] = await Promise.all([removeFiles(originals).then(() => true, () => false), verdictsOn(photos)])
  const next: Photo[] = []
  for (const { original, ...photo } of photos) {
    const left: Photo = gone || !original ? photo : { ...photo, original }
    next.push(Date.now() < until ? await step(left, verdicts) : left)
  }
  const dueAt = Date.now() < until ? photosDue(next, now) : now
  if (!(await write(_id, claim, { photos: next, photosDue: dueAt ?? removed() }))) return 0
  if (verdicts.size > 0) await commit([...verdicts.keys()].map((trace) => ({ remove: trace, in: 'photoVerdicts' })))
  return 1
}

/** Only whoever holds the claim writes. The opinion's version stays: nobody decided anything. */
const write = async (id: string, claim: number, data: object): Promise<boolean> =>
  (await updateWhere('opinions', { _id: is(id), photosDue: is(claim) }, data)) === 1

async function verdictsOn(photos: readonly Photo[]): Promise<Map<string, PhotoVerdict>> {
  const traces = photos.flatMap(({ work }) => (work?.trace ? [work.trace] : []))
  const found = traces.length === 0 ? [] : await find<PhotoVerdict>('photoVerdicts', { where: { _id: oneOf(traces) }, limit: traces.length })
  return new Map(found.map((verdict) => [verdict._id, verdict]))
}

async function step(photo: Photo, verdicts: ReadonlyMap<string, PhotoVerdict>): Promise<Photo> {
  const { work } = photo
  if (!work) return photo
  if (work.trace) {
    const verdict = verdicts.get(work.trace)
    return verdict ? judged(photo, verdict) : triedAgain(photo)
  }
  const copy = work.keptAs ? await trying(photo, () => copied(photo, work, work.keptAs ?? '')) : photo
  return copy.work && !copy.work.keptAs ? trying(copy, () => asked(copy, work.by)) : copy
}

async function trying(photo: Photo, act: () => Promise<Photo>): Promise<Photo> {
  try {
    return await act()
  } catch (error) {
    console.error(JSON.stringify({ photo: photo.work?.keptAs ? 'copy' : 'check', errCode: errCodeOf(error), tries: photo.work?.tries }))
    return errCodeOf(error) === tooLongAgo ? unchecked(photo) : triedAgain(photo)
  }
}

async function copied(photo: Photo, { by }: PhotoWork, name: string): Promise<Photo> {
  const copy = await bareCopy(photo.file, name)
  return typeof copy === 'string' ? broken(photo, copy) : { file: copy.file, state: 'held', original: photo.file, work: { by, tries: 0 } }
}

async function asked(photo: Photo, openid: string): Promise<Photo> {
  if (!photo.work || !checkable.test(photo.file)) return unchecked(photo)
  const [address] = await addressesOf([photo.file])
  const { traceId } = await openapi.security.mediaCheckAsync({ version: 2, scene: 2, openid, mediaType: 2, mediaUrl: address })
  if (!traceId) throw new Error('asked for a check and got no trace')
  return { ...photo, work: { by: openid, trace: traceId, tries: 1 } }
}
