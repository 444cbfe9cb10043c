import { build } from 'esbuild'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/**
 * One folder for each cloud function, complete for upload: a bundle with everything but the SDK in it, a package.json
 * that has the cloud install the SDK, and config.json with permissions and timer. functions.json says how each is run.
 */
const root = resolve(__dirname, '..')
const from = join(root, 'cloudfunctions')
export const builtFunctions = join(root, 'dist', 'cloudfunctions')

export const functionNames = (): string[] =>
  readdirSync(from, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(from, entry.name, 'index.ts')))
    .map((entry) => entry.name)

export async function buildCloud(out = builtFunctions): Promise<void> {
  const names = functionNames()
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
  await build({
    entryPoints: Object.fromEntries(names.map((name) => [`${name}/index`, join(from, name, 'index.ts')])),
    outdir: out,
    bundle: true,
    platform: 'node',
    // The runtime that functions.json names; it cannot be changed once a function exists.
    target: 'node18',
    format: 'cjs',
    external: ['wx-server-sdk'],
    charset: 'utf8',
    logLevel: 'warning',
  })
  for (const name of names) {
    mkdirSync(join(out, name), { recursive: true })
    copyFileSync(join(from, name, 'config.json'), join(out, name, 'config.json'))
    const manifest = { name, version: '1.0.0', main: 'index.js', dependencies: { 'wx-server-sdk': dependencies['wx-server-sdk'] } }
    writeFileSync(join(out, name, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  }
  copyFileSync(join(from, 'functions.json'), join(out, 'functions.json'))
}

if (process.argv[1] === __filename) void buildCloud()
