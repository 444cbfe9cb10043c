import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const tools = resolve(__dirname, '../.cache/tools')

/**
 * The folder of a package that only CI needs and newcomers should not wait for (another Node, WeChat's compiler); installed
 * the first time, beside the project's own packages. `version` exact, as in 18.20.8. Throws when npm cannot install it.
 */
export function tool(name: string, version: string): string {
  const home = join(tools, `${name}@${version}`)
  const done = join(home, 'installed')
  if (!existsSync(done)) {
    mkdirSync(home, { recursive: true })
    writeFileSync(join(home, 'package.json'), JSON.stringify({ private: true, dependencies: { [name]: version } }))
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], { cwd: home, stdio: 'inherit', shell: process.platform === 'win32' })
    writeFileSync(done, '')
  }
  return join(home, 'node_modules', name)
}
