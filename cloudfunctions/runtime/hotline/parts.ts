import { gunzipSync, gzipSync } from 'node:zlib'
import { bytesOf, putFile, removeFiles } from '../wechat'

/** A large import lies in cloud storage part by part, so that a function never holds more than one of them. */
const largestPart = 16 * 1024 * 1024
const storageTakes = 50

/** `name` must not be used twice for other contents: what was read once may be served from a cache. */
export function putPart(name: string, rows: readonly unknown[]): Promise<string> {
  const bytes = gzipSync(JSON.stringify(rows), { level: 1 })
  return again(() => putFile(`imports/${name}.json.gz`, bytes))
}

export async function readPart<T>(file: string): Promise<T[]> {
  const bytes = await again(() => bytesOf(file, largestPart))
  if (typeof bytes === 'string') throw new Error(`a part of an import is ${bytes}`)
  return JSON.parse(gunzipSync(bytes, { maxOutputLength: 16 * largestPart }).toString()) as T[]
}

export async function removeAll(files: readonly string[]): Promise<void> {
  for (let i = 0; i < files.length; i += storageTakes) await removeFiles(files.slice(i, i + storageTakes))
}

/** Storage fails now and then; what it did twice is the same. */
async function again<T>(act: () => Promise<T>, tries = 2): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (tries === 0) throw error
    return again(act, tries - 1)
  }
}
