import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

const kept = 30

/** Taro's build for the browser or for WeChat, as a process of its own; rejects with the last lines it said. */
export function buildPages(root: string, folder: string, type: 'h5' | 'weapp'): Promise<void> {
  const taro = join(createRequire(join(root, 'package.json')).resolve('@tarojs/cli/package.json'), '../bin/taro')
  const env = Object.assign({}, process.env, { CI: 'true', NODE_ENV: 'production', OUTPUT_ROOT: folder })
  const child = spawn(process.execPath, [taro, 'build', '--type', type], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
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
      else reject(new Error(lastWords(said.join(''))))
    })
  })
}

/** Without colours and progress bars. */
const lastWords = (said: string): string =>
  stripVTControlCharacters(said).split('\n').filter((line) => line.trim() !== '' && !/█|asset processing|即将开始启动编译/.test(line)).slice(-kept).join('\n')
