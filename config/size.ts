import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

/**
 * What the built mini-program weighs, package by package, and what takes the room. WeChat refuses packages over 2 MB;
 * ours are held far below, because a resident waits for the first one in front of a poster.
 */
const limits = { main: 550 * 1024, subpackage: 500 * 1024 }

const root = resolve(__dirname, '../dist/weapp')
const { subPackages = [] } = JSON.parse(readFileSync(join(root, 'app.json'), 'utf8')) as { subPackages?: { root: string }[] }
const parts = subPackages.map((part) => part.root)

const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name !== 'project.config.json' && !entry.name.endsWith('.LICENSE.txt'))
  .map((entry) => {
    const path = join(entry.parentPath, entry.name)
    return { path: relative(root, path).split('\\').join('/'), bytes: statSync(path).size }
  })

const packageOf = (path: string): string => parts.find((part) => path.startsWith(`${part}/`)) ?? 'main'
const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`

let tooBig = 0
for (const name of ['main', ...parts]) {
  const own = files.filter((file) => packageOf(file.path) === name).sort((a, b) => b.bytes - a.bytes)
  const total = own.reduce((sum, file) => sum + file.bytes, 0)
  const limit = name === 'main' ? limits.main : limits.subpackage
  if (total > limit) tooBig += 1
  console.log(`${name}: ${kb(total)} of ${kb(limit)}${total > limit ? '  TOO BIG' : ''}`)
  for (const file of own.slice(0, 8)) console.log(`  ${kb(file.bytes).padStart(9)}  ${file.path}`)
}
process.exitCode = tooBig > 0 ? 1 : 0
