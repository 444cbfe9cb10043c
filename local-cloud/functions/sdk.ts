import { buildSync } from 'esbuild'
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

const find = createRequire(__filename)

/** Where the local cloud keeps what it can make again at any time. */
export const cacheFolder = resolve(__dirname, '../../.cache/local-cloud')

/**
 * The unmodified wx-server-sdk joined into one file, made once for each version: looking for its thousand files takes
 * every instance longer than running them.
 */
export function sdkInOneFile(): string {
  const entry = find.resolve('wx-server-sdk')
  const { version } = JSON.parse(readFileSync(find.resolve('wx-server-sdk/package.json'), 'utf8')) as { version: string }
  const file = join(cacheFolder, `wx-server-sdk-${version}.cjs`)
  if (existsSync(file)) return file
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}`
  buildSync({ entryPoints: [entry], outfile: draft, bundle: true, platform: 'node', target: 'node20', format: 'cjs', logLevel: 'error' })
  renameSync(draft, file)
  return file
}
