import { endingOf, isPicture, isWhatItSays, largestDocument, type Ending } from '../../src/domain/meeting/calling/attachments'
import { refuse } from '../../src/domain/kernel/refusal'
import type { Desk } from './desk'
import { leftBehind, type Holder } from './leftBehind'
import { bareCopy, folderOf } from './photos'
import { bytesOf, putFile } from './wechat'

const upload = /^cloud:\/\/[\w.-]+\/files\/([0-9a-f]{32})\/[\w-]{8,64}\.(\w{2,4})$/

/**
 * A copy of an uploaded document under a name of the cloud's own, taken from the actor's own folder only (photos.ts): its
 * sender can no longer change what was handed round. Pictures leave behind where and when they were taken.
 */
export async function keptDocument(desk: Desk, file: string, holder: Holder): Promise<{ file: string; ending: Ending; size: number }> {
  const [, owner, said = ''] = upload.exec(file) ?? []
  if (owner !== folderOf(desk.actor.openid)) throw refuse.otherFile()
  await leftBehind(desk, [file], null)
  const kept = await copyOf(desk, file, said)
  await leftBehind(desk, [kept.file], holder)
  return kept
}

async function copyOf(desk: Desk, file: string, said: string): Promise<{ file: string; ending: Ending; size: number }> {
  const ending = endingOf(`.${said}`)
  if (!ending) throw refuse.notAttachable()
  const bytes = await bytesOf(file, largestDocument)
  if (bytes === 'gone') throw refuse.noFile()
  if (bytes === 'tooBig') throw refuse.attachmentTooBig(largestDocument / 1024 / 1024)
  if (bytes.length === 0) throw refuse.emptyFile()
  if (!isWhatItSays(bytes.subarray(0, 8), ending)) throw refuse.notWhatItSays()
  const name = desk.secret()
  if (!isPicture(ending)) return { file: await putFile(`kept/${name}.${ending}`, bytes), ending, size: bytes.length }
  const bare = await bareCopy(file, name)
  if (typeof bare === 'string') throw refuse.photoTrouble(1, bare)
  return { file: bare.file, ending, size: bytes.length }
}
