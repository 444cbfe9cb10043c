import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const kept = 30

/** Taro's H5 build as a process of its own; rejects with the last lines it said. */
export function buildH5(root: string, folder: string): Promise<void> {
  const taro = join(createRequire(join(root, 'package.json')).resolve('@tarojs/cli/package.json'), '../bin/taro')
  const env = Object.assign({}, process.env, { CI: 'true', NODE_ENV: 'production', OUTPUT_ROOT: folder })
  const child = spawn(process.execPath, [taro, 'build', '--type', 'h5'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: string[] = []
  const listen = (chunk: Buffer) => said.push(chunk.toString())
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  const endWithUs = () => child.kill()
  process.once('exit', endWithUs)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      process.off('exit', endWithUs)
      if (code === 0) resolve()
      else reject(new Error(said.join('').trim().split('\n').slice(-kept).join('\n')))
    })
  })
}
