import { whoAmI } from '@/domain/directory/contracts'
import { bytesOf, sentMost } from '@/domain/kernel/bytes'
import { functionOf, type Contract } from '@/domain/kernel/contract'
import { refuse, type Refusal, type Result } from '@/domain/kernel/refusal'
import { wechat } from './wechat'

const fault = (code: string, text: string): Refusal => ({ kind: 'fault', code: 'fault', reference: code === 'offline' ? '' : code, text })
const offline = fault('offline', '网络不通，没有送到。您写的内容还在，请稍后再试')
const noAnswer = fault('offline', '等了很久没有回音，不知道送到没有。再点一次不会重复，您写的内容还在')

/** WeChat's codes (wechat-platform §4) that tell more than that nothing came back. */
const causes: Readonly<Record<number, Refusal>> = {
  [-501007]: refuse.tooMuch().refusal,
  [-604001]: refuse.answerTooMuch('604001').refusal,
  [-501003]: refuse.busy().refusal,
  [-501004]: refuse.busy().refusal,
  [-404011]: fault('404011', '系统没有办成，您写的内容还在。请稍后再试；一直不行，请告诉工作人员编号 404011'),
  [-501000]: fault('501000', '这个功能还没有开通，请告诉工作人员编号 501000'),
  [-404010]: noAnswer,
  [-404012]: noAnswer,
  [-501002]: noAnswer,
}

/** Why a call did not come back, in words for the reader; what WeChat has no code for is the network. */
function causeOf(error: unknown): Refusal {
  const { errCode } = (error ?? {}) as { errCode?: unknown }
  return (typeof errCode === 'number' && causes[errCode]) || offline
}

/** Asks the cloud to fulfil a contract. Never rejects: what went wrong is a value with words for the reader. */
export async function call<Input, Output>(contract: Contract<Input, Output>, input: Input): Promise<Result<Output>> {
  const data = { act: contract.name, input }
  if (bytesOf(JSON.stringify(data)) > sentMost) return { ok: false, refusal: refuse.tooMuch().refusal }
  try {
    const { result } = await wechat().cloud.callFunction({ name: functionOf(contract), data })
    return isResult<Output>(result) ? result : { ok: false, refusal: offline }
  } catch (error) {
    return { ok: false, refusal: causeOf(error) }
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
