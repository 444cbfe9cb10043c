import { build, type Plugin } from 'esbuild'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const find = createRequire(__filename)

/**
 * What wx-server-sdk brings along and our functions have no use for: AI, data models, custom sign-in. Together they take
 * half of the time that the rest needs to load; data models alone wake Node's whole `fetch`.
 */
const leftOut = ['@cloudbase/ai', '@cloudbase/app', '@cloudbase/wx-cloud-client-sdk', 'jsonwebtoken', 'web-streams-polyfill']

/** Loads as anything does, and says what is the matter to whoever wants something of it. */
const absent = (name: string): string => `
module.exports = new Proxy({}, {
  get(absent, key) {
    if (key === '__esModule') return undefined
    throw new Error(${JSON.stringify(`${name} is left out of our functions (config/build-sdk.ts)`)})
  },
})`

const slim: Plugin = {
  name: 'slim',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[@\w]/ }, ({ path }) => (leftOut.includes(path) ? { path, namespace: 'left-out' } : undefined))
    onLoad({ filter: /./, namespace: 'left-out' }, ({ path }) => ({ contents: absent(path) }))
    // It reads its package.json by a path that ends at the bundle, and would call itself "unknow" to WeChat.
    onLoad({ filter: /@cloudbase[\\/]node-sdk[\\/]dist[\\/]utils[\\/]version\.js$/ }, ({ path }) => {
      const { version } = JSON.parse(readFileSync(join(path, '../../../package.json'), 'utf8')) as { version: string }
      return { contents: `exports.version = ${JSON.stringify(version)}` }
    })
  },
}

/** wx-server-sdk and all it needs, of the versions in our lock file, as the text of one file. */
export async function buildSdk(): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [find.resolve('wx-server-sdk')], write: false, bundle: true, platform: 'node', target: 'node18', format: 'cjs', charset: 'utf8', logLevel: 'error', plugins: [slim] })
  return outputFiles[0]?.text ?? ''
}
