import { build, type Plugin } from 'esbuild'
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildSdk } from './build-sdk'

/**
 * One folder for each cloud function, complete for upload, with nothing to install: a bundle of our own code, the SDK
 * beside it, and config.json with permissions and timer. functions.json says how each is to be run.
 */
const root = resolve(__dirname, '..')
const from = join(root, 'cloudfunctions')
export const builtFunctions = join(root, 'dist', 'cloudfunctions')
const sdkFile = 'wx-server-sdk.js'

export const functionNames = (): string[] =>
  readdirSync(from, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(from, entry.name, 'index.ts')))
    .map((entry) => entry.name)

const sdkBeside: Plugin = {
  name: 'sdk-beside',
  setup: ({ onResolve }) => onResolve({ filter: /^wx-server-sdk$/ }, () => ({ path: `./${sdkFile}`, external: true })),
}

export async function buildCloud(out = builtFunctions): Promise<void> {
  const names = functionNames()
  await build({
    entryPoints: Object.fromEntries(names.map((name) => [`${name}/index`, join(from, name, 'index.ts')])),
    outdir: out,
    bundle: true,
    platform: 'node',
    // The runtime that functions.json names; it cannot be changed once a function exists.
    target: 'node18',
    format: 'cjs',
    plugins: [sdkBeside],
    charset: 'utf8',
    logLevel: 'warning',
  })
  const sdk = await buildSdk()
  for (const name of names) {
    mkdirSync(join(out, name), { recursive: true })
    writeFileSync(join(out, name, sdkFile), sdk)
    copyFileSync(join(from, name, 'config.json'), join(out, name, 'config.json'))
    writeFileSync(join(out, name, 'package.json'), `${JSON.stringify({ name, version: '1.0.0', main: 'index.js' }, null, 2)}\n`)
  }
  copyFileSync(join(from, 'functions.json'), join(out, 'functions.json'))
}

if (process.argv[1] === __filename) void buildCloud()
