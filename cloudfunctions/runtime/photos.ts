import { largestPhoto, type PhotoTrouble } from '../../src/domain/kernel/photo'
import { refuse } from '../../src/domain/kernel/refusal'
import { digest, type Desk } from './desk'
import { leftBehind, type Holder } from './leftBehind'
import { strip } from './strip/strip'
import { addressesOf, bytesOf, putFile } from './wechat'

/**
 * Where somebody's uploads lie. WeChat tells nobody whose a file is, so its path must: every act takes files from the
 * actor's own folder only. Nothing has to be secret in it, since it is worked out anew from who is asking.
 */
export const folderOf = (openid: string): string => digest(`photos of ${openid}`).slice(0, 32)

const upload = /^cloud:\/\/[\w.-]+\/photos\/([0-9a-f]{32})\/[\w-]{8,64}\.jpg$/

/** Refuses files that somebody else uploaded, or that are no uploads at all. Takes no trip. */
export function requireOwn(desk: Desk, files: readonly string[]): void {
  const own = folderOf(desk.actor.openid)
  if (files.some((file) => upload.exec(file)?.[1] !== own)) throw refuse.otherPhoto()
}

/** The same, and that they have arrived. */
export async function requireUploaded(desk: Desk, files: readonly string[]): Promise<void> {
  requireOwn(desk, files)
  if ((await addressesOf(files)).some((address) => address === null)) throw refuse.badPhoto()
}

/**
 * A bare copy of an upload under a name of the cloud's own: its sender can neither change it any more nor know its name
 * beforehand. Or why there is none.
 */
export async function bareCopy(file: string, name: string): Promise<{ file: string } | PhotoTrouble> {
  const bytes = await bytesOf(file, largestPhoto)
  if (typeof bytes === 'string') return bytes
  const bare = strip(bytes)
  return typeof bare === 'string' ? bare : { file: await putFile(`kept/${name}.${bare.kind}`, bare.bytes) }
}

/**
 * The same for files that are needed at once: one after the other, and the first that is no good is told. The uploads have
 * then served their purpose; the copies stay for good unless `holder` turns out not to hold them.
 */
export async function keptCopies(desk: Desk, files: readonly string[], holder?: Holder): Promise<string[]> {
  requireOwn(desk, files)
  await leftBehind(desk, files, null)
  const kept: string[] = []
  for (const [at, file] of files.entries()) {
    const copy = await bareCopy(file, desk.secret())
    if (typeof copy === 'string') throw refuse.photoTrouble(at + 1, copy)
    kept.push(copy.file)
  }
  if (holder) await leftBehind(desk, kept, holder)
  return kept
}
