import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { buildSdk } from '../../config/build-sdk'

const find = createRequire(__filename)

/** Where the local cloud keeps what it can make again at any time. */
export const cacheFolder = resolve(__dirname, '../../.cache/local-cloud')

/** The SDK as our functions bring it along, for functions that ask for it by its bare name. */
export const sdkFile = join(cacheFolder, `wx-server-sdk-${recipe()}.cjs`)

function recipe(): string {
  const hash = createHash('sha1').update(readFileSync(find.resolve('wx-server-sdk/package.json'))).update(readFileSync(find.resolve('../../config/build-sdk.ts')))
  return hash.digest('hex').slice(0, 8)
}

export async function makeSdk(): Promise<void> {
  if (existsSync(sdkFile)) return
  mkdirSync(cacheFolder, { recursive: true })
  const draft = `${sdkFile}.${process.pid}`
  writeFileSync(draft, await buildSdk())
  renameSync(draft, sdkFile)
}
