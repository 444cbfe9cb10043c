import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { compileWeapp } from './compile'

const root = resolve(__dirname, '../../..')
const inBrowser = { env: { NODE_ENV: 'production' } }

/** Everything a blank page needs to become a phone with this mini-program on it. */
export interface Built {
  page: string
  scripts: string[]
}

let made: Promise<Built> | undefined

export function built(): Promise<Built> {
  return (made ??= make())
}

async function make(): Promise<Built> {
  const screen = join(__dirname, 'screen')
  const { outputFiles } = await build({ entryPoints: [join(screen, 'host.ts')], bundle: true, write: false, format: 'iife', target: 'es2022', define: { process: JSON.stringify(inBrowser) }, logLevel: 'silent' })
  const { templates, ...rest } = compileWeapp(join(root, 'dist/weapp'))
  return {
    page: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><style>${await readFile(join(screen, 'host.css'), 'utf8')}</style><body><div id="stage"></div></body></html>`,
    scripts: [`window.compiled=${JSON.stringify(rest)};window.compiled.made=${templates};`, Buffer.from(outputFiles[0]?.contents ?? []).toString()],
  }
}
