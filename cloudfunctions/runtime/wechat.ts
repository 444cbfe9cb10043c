import cloud from 'wx-server-sdk'

// The SDK's types want a string where its own constant is a symbol; the cast is nowhere else.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

export interface Caller {
  /** `null` for timers and HTTP calls: unauthenticated, never a value for a query. */
  openid: string | null
  source: string
}

/** Who calls, as the platform says; to be read once, at the top of an invocation. */
export function caller(): Caller {
  const { OPENID, SOURCE } = cloud.getWXContext()
  return { openid: OPENID ? String(OPENID) : null, source: SOURCE ?? '' }
}

interface OpenApiError {
  errCode?: number
}
export const errCodeOf = (error: unknown): number => {
  const code = (error as OpenApiError | null)?.errCode
  return typeof code === 'number' ? code : -1
}

interface OpenApi {
  subscribeMessage: { send(message: object): Promise<unknown> }
  security: {
    msgSecCheck(text: object): Promise<{ result?: { suggest?: string } }>
    mediaCheckAsync(media: object): Promise<{ traceId?: string }>
  }
  wxacode: { getUnlimited(code: object): Promise<{ buffer: Buffer; contentType: string }> }
}
export const openapi = cloud.openapi as unknown as OpenApi

/** WeChat answers for no more at once. */
const addressesMost = 50

/** Short-lived addresses for files, in the order asked; `null` where the file does not exist. */
export async function addressesOf(files: readonly string[], seconds = 3600): Promise<(string | null)[]> {
  const parts = Array.from({ length: Math.ceil(files.length / addressesMost) }, (_, part) => files.slice(part * addressesMost, (part + 1) * addressesMost))
  const found = await Promise.all(parts.map((some) => cloud.getTempFileURL({ fileList: some.map((fileID) => ({ fileID, maxAge: seconds })) } as never)))
  return (found as { fileList: { status: number; tempFileURL: string }[] }[]).flatMap(({ fileList }) => fileList.map((file) => (file.status === 0 ? file.tempFileURL : null)))
}

/** What a file holds, at most `most` bytes of it; the SDK's own download would take in all of a file of any size. */
export async function bytesOf(file: string, most: number): Promise<Buffer | 'gone' | 'tooBig'> {
  const [address] = await addressesOf([file], 600)
  if (!address) return 'gone'
  const answer = await fetch(address, { signal: AbortSignal.timeout(20_000) })
  if (!answer.ok || !answer.body) throw new Error(`file storage answered ${answer.status}`)
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>) {
    size += part.length
    if (size > most) return 'tooBig'
    parts.push(part)
  }
  return Buffer.concat(parts)
}

export const putFile = async (path: string, bytes: Buffer): Promise<string> => (await cloud.uploadFile({ cloudPath: path, fileContent: bytes })).fileID

/** A file that is not there any more is as good as removed. */
export async function removeFiles(files: readonly string[]): Promise<void> {
  if (files.length > 0) await cloud.deleteFile({ fileList: [...files] })
}
