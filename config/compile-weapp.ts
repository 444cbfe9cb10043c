import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { tool } from './tool'

/**
 * Has WeChat's own compiler take dist/weapp, as it would before an upload: a template, a style sheet or a config it does not
 * like is found here and not by whoever uploads. Offline: what it would ask servicewechat.com is answered below, nothing is
 * signed and nothing leaves this machine.
 */
interface Compiler {
  Project: new (options: object) => object
  getCompiledResult(options: object, savePath: string): Promise<Record<string, string | Buffer>>
  DefaultProjectAttr: object
}
type Speak = (...words: unknown[]) => void

const settings = { es6: true, es7: true, minify: true, minifyJS: true, minifyWXML: true, minifyWXSS: true, autoPrefixWXSS: true }

/** Another folder may be named, to see it complain. */
const folder = resolve(process.argv[2] ?? join(__dirname, '../dist/weapp'))
const home = tool('miniprogram-ci', '2.1.42')
const load = createRequire(join(home, 'package.json'))

const complaints: string[] = []
const colours = /\u001b\[\d+m/g
const listen = () => {
  const log = load('./dist/utils/log') as Record<'warn' | 'error', Speak>
  for (const kind of ['warn', 'error'] as const) log[kind] = (...words) => complaints.push(`${kind}: ${words.map(String).join(' ').replace(colours, '')}`)
}

/** Whoever asks hears that there is no answer, and takes what the package brings along. */
function stayOffline() {
  const network = load('./dist/utils/request') as { request: (asked: { url: string }) => Promise<{ body: string }> }
  network.request = () => Promise.resolve({ body: JSON.stringify({ errCode: -1, errMsg: 'offline' }) })
}

async function compile() {
  listen()
  stayOffline()
  const { Project, getCompiledResult, DefaultProjectAttr } = load('./dist/index.js') as Compiler
  const project = new Project({
    appid: 'touristappid',
    type: 'miniProgram',
    projectPath: folder,
    privateKey: 'nothing is signed',
    attr: () => Promise.resolve(DefaultProjectAttr),
  })
  const place = mkdtempSync(join(tmpdir(), 'yishitang-'))
  const zip = join(place, 'weapp.zip')
  const onProgressUpdate = (news: unknown) => {
    const { message = '', status = '' } = typeof news === 'object' && news !== null ? (news as { message?: string; status?: string }) : {}
    if (/warn|fail/.test(status)) complaints.push(`${status}: ${message}`)
  }
  const files = await getCompiledResult({ project, setting: settings, onProgressUpdate, threads: 0 }, zip)
  const megabytes = (statSync(zip).size / 1024 / 1024).toFixed(2)
  rmSync(place, { recursive: true })
  console.log(`WeChat's compiler takes it: ${Object.keys(files).length} files, ${megabytes} MB zipped.`)
}

compile().then(
  () => {
    for (const complaint of complaints) console.error(complaint)
    // Its helpers may keep the process alive.
    process.exit(complaints.length > 0 ? 1 : 0)
  },
  (error: unknown) => {
    const last = error instanceof Error ? error.message : String(error)
    for (const complaint of complaints) console.error(complaint)
    if (!complaints.some((complaint) => complaint.includes(last))) console.error(last)
    process.exit(1)
  },
)
