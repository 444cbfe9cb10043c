import { minute } from '../kernel/calendar'
import type { PhotoTrouble } from '../kernel/photo'

/**
 * A photo is held from everybody but its sender until the clock has taken out where and when it was taken and WeChat
 * has looked at it. What WeChat says marks it for staff and never discards it; when WeChat says nothing, staff see that.
 */
export type PhotoState = 'held' | 'shown' | 'review' | 'unchecked' | 'broken'

export interface Photo {
  file: string
  state: PhotoState
  /** Why a broken one cannot be shown. It stays on record as it came. */
  why?: PhotoTrouble
  /** The file as it came, once a bare copy has taken its place; gone when it has been removed. */
  original?: string
  /** While it is held: how far the clock has come. */
  work?: PhotoWork
}

export interface PhotoWork {
  /** Whose upload it is; WeChat checks in somebody's name. */
  by: string
  /** Under which name the bare copy is kept, drawn beforehand so that trying again makes no second one. Gone when copied. */
  keptAs?: string
  /** By which WeChat's verdict will be known. */
  trace?: string
  /** Of the present step. */
  tries: number
}

export const heldPhoto = (file: string, by: string, name: string): Photo => ({ file, state: 'held', work: { by, keptAs: name, tries: 0 } })

/** A storage that is down for hours must not cost anybody a photo. */
const mostCopies = 24
const mostAsks = 4
/** WeChat promises its verdict within 30 minutes (wechat-platform §3.2): looked for after 1, 3, 7, 15 and 31. */
const mostLooks = 6

export const photoWait = (tries: number): number => Math.min(2 ** Math.max(0, tries - 1), 60) * minute

/** Nothing came of the present step: once more later, or, after enough tries, as it is. */
export function triedAgain(photo: Photo): Photo {
  if (!photo.work) return photo
  const { keptAs, trace, tries } = photo.work
  const most = keptAs ? mostCopies : trace ? mostLooks : mostAsks
  if (tries + 1 < most) return { ...photo, work: { ...photo.work, tries: tries + 1 } }
  return keptAs ? broken(photo, 'unreadable') : unchecked(photo)
}

export const broken = ({ file }: Photo, why: PhotoTrouble): Photo => ({ file, state: 'broken', why })

const settled = ({ file, original }: Photo, state: PhotoState): Photo => ({ file, state, ...(original && { original }) })

/** Nobody could be asked, or nobody answered. */
export const unchecked = (photo: Photo): Photo => settled(photo, 'unchecked')

/** The verdict is in; an invalid one says no more than none. Whatever is not a plain pass is for staff to look at. */
export const judged = (photo: Photo, { valid, suggest }: PhotoVerdict): Photo => settled(photo, !valid ? 'unchecked' : suggest === 'pass' ? 'shown' : 'review')

export interface PhotoVerdict {
  /** The trace it answers. */
  _id: string
  valid: boolean
  suggest: string
  at: number
}

/** When the clock should come back to these; `null` when nothing is left to do. */
export function photosDue(photos: readonly Photo[], now: number): number | null {
  const waits = photos.flatMap(({ work, original }) => (work ? [photoWait(work.tries)] : original ? [minute] : []))
  return waits.length === 0 ? null : now + Math.min(...waits)
}

export type SeenState = Exclude<PhotoState, 'held' | 'broken'>
export const isSeen = (photo: Photo): photo is Photo & { state: SeenState } => photo.state !== 'held' && photo.state !== 'broken'
export const howMany = (photos: readonly Photo[], state: PhotoState): number => photos.filter((photo) => photo.state === state).length
