import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildCloud } from '../../config/build-cloud'
import { CannotStart } from '../cannotStart'
import { buildPages } from './buildPages'
import { digestOf } from './digest'
import type { Progress } from './progress'
import { asideFolder, swapIn } from './swapIn'

export type ProductName = 'h5' | 'cloudfunctions' | 'weapp'

interface Product {
  id: ProductName
  name: string
  patience: string
  folder: string
  /** There when it is whole. */
  proof: string
  from: readonly string[]
  /** Puts it into a folder aside. */
  make(root: string, folder: string): Promise<void>
}

const settings = ['package.json', 'package-lock.json', 'tsconfig.json']
const pages = ['src', 'config', 'babel.config.js', 'types', ...settings]
const products: Product[] = [
  { id: 'h5', name: '手机页面', patience: '（要一两分钟）', folder: 'dist/h5', proof: 'index.html', from: pages, make: (root, folder) => buildPages(root, folder, 'h5') },
  { id: 'weapp', name: '小程序', patience: '（不到一分钟）', folder: 'dist/weapp', proof: 'app.json', from: [...pages, 'project.config.json'], make: (root, folder) => buildPages(root, folder, 'weapp') },
  { id: 'cloudfunctions', name: '云函数', patience: '', folder: 'dist/cloudfunctions', proof: 'opinion/index.js', from: ['src/domain', 'cloudfunctions', 'config', ...settings], make: (root, folder) => buildCloud(join(root, folder)) },
]

/** Builds what does not fit its sources any more. Each product appears whole or not at all. */
export async function buildStale(root: string, progress: Progress, wanted: readonly ProductName[]): Promise<void> {
  for (const { name, patience, folder, proof, from, make } of products.filter(({ id }) => wanted.includes(id))) {
    const note = join(root, `${folder}.digest`)
    const digest = digestOf(root, from)
    if (existsSync(join(root, folder, proof)) && existsSync(note) && readFileSync(note, 'utf8') === digest) continue
    progress.begin(`构建${name}${patience}`)
    const aside = asideFolder(root, folder)
    mkdirSync(join(root, aside), { recursive: true })
    try {
      await make(root, aside)
      if (!existsSync(join(root, aside, proof))) throw new Error(`没有生成 ${proof}`)
    } catch (error) {
      progress.stop()
      rmSync(join(root, aside), { recursive: true, force: true })
      throw new CannotStart(`${(error as Error).message}\n\n${name}没有构建成功，上面是最后几行。请先运行 npm install，再运行 npm start；还不行就把上面几行交给维护的人`)
    }
    swapIn(join(root, aside), join(root, folder))
    writeFileSync(note, digest)
    progress.end(`${name}构建好了`)
  }
}
