import { whoAmI } from '@/domain/directory/contracts'
import { functionOf, type Contract } from '@/domain/kernel/contract'
import type { Refusal, Result } from '@/domain/kernel/refusal'
import { wechat } from './wechat'

const offline: Refusal = { kind: 'fault', code: 'fault', reference: '', text: '网络不通，没有送到。您写的内容还在，请稍后再试' }

/** Asks the cloud to fulfil a contract. Never rejects: what went wrong is a value with words for the reader. */
export async function call<Input, Output>(contract: Contract<Input, Output>, input: Input): Promise<Result<Output>> {
  try {
    const { result } = await wechat().cloud.callFunction({ name: functionOf(contract), data: { act: contract.name, input } })
    return isResult<Output>(result) ? result : { ok: false, refusal: offline }
  } catch {
    return { ok: false, refusal: offline }
  }
}

const isResult = <T>(value: unknown): value is Result<T> =>
  typeof value === 'object' && value !== null && 'ok' in value && (('value' in value && value.ok === true) || 'refusal' in value)

let folder: string | null = null
/** Where this person's photos go; told with answers that are asked for anyway, and otherwise asked for. */
export const uploadTo = (own: string): void => {
  folder = own
}
export async function ownFolder(): Promise<string | null> {
  if (folder === null) {
    const me = await call(whoAmI, {})
    if (me.ok) folder = me.value.folder
  }
  return folder
}

/** The fileID of the uploaded photo; `null` when it did not get through. */
export async function uploadPhoto(path: string): Promise<string | null> {
  try {
    const own = await ownFolder()
    if (own === null) return null
    const name = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 12)}`
    const { fileID } = await wechat().cloud.uploadFile({ cloudPath: `photos/${own}/${name}.jpg`, filePath: path })
    return fileID
  } catch {
    return null
  }
}

/** Uploads photos one after the other; `null` when one of them did not get through. */
export async function upload(paths: readonly string[]): Promise<string[] | null> {
  const uploaded: string[] = []
  for (const path of paths) {
    const fileID = await uploadPhoto(path)
    if (fileID === null) return null
    uploaded.push(fileID)
  }
  return uploaded
}
