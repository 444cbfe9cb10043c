import { addGlobalErrorListener } from 'glass-easel'
import type { Compiled } from '../compile'
import { resolved, Pages, type Query } from './engine/pages'
import type { Sent } from './engine/setData'
import { openRealm, type Os, type Realm } from './logic/realm'
import type { Line } from './wx/cloud'
import { holder, type Holder } from './wx/questions'
import { createWeChat, type WeChat } from './wx/wx'
import type { Call } from './wx/answer'

export interface Launch {
  os: Os
  openid: string
  path: string
  query: Query
  /** The cloud's time (ms). */
  now: number
  /** Text put before a module's own, by the module's path: so that a test sees what the lane would notice. */
  patches?: Record<string, string>
}

/** The one mini-program on this screen, as a test handles it. */
export interface Host {
  launch(how: Launch): void
  /** When no answer is awaited and nothing is about to happen by itself. */
  quiet(): Promise<void>
  person: Holder
  title(): string
  path(): string
  stack(): string[]
  sent(): Sent
  calls(): Call[]
  goOffline(yes: boolean): void
  /** It is later now: what was due meanwhile happens. */
  catchUp(now: number): void
  /** What WeChat itself does: the arrow in the corner, or a page's own function such as onPullDownRefresh. */
  back(): void
  call(method: string, ...given: unknown[]): unknown
}

interface Running {
  realm: Realm
  pages: Pages
  line: Line
  weChat: WeChat
  wrong(error: unknown): void
  /** As when whoever holds the phone turns to something else. */
  leave(): void
}
type App = Record<string, unknown>
type Globals = { weapp: Host; compiled: Compiled & { made: Record<string, unknown> } }
const { compiled } = window as unknown as Globals

let now: Running | null = null
let person = holder()

const told = (error: unknown): string => (error instanceof Error || (typeof error === 'object' && error !== null && 'stack' in error) ? String((error as Error).stack) : JSON.stringify(error) ?? String(error))

function start({ os, openid, path, query, now: time, patches = {} }: Launch): Running {
  let app: App = {}
  const tellApp = (what: string, news: unknown) => {
    now?.weChat.happens(what, news)
    const act = app[`on${what}`]
    if (typeof act === 'function') (act as (given: unknown) => void).call(app, news)
  }
  const wrong = (error: unknown) => {
    console.error(told(error))
    tellApp('Error', told(error))
  }
  const realm = openRealm(os, time, wrong, (reason) => {
    console.error(`unhandled rejection: ${told(reason)}`)
    tellApp('UnhandledRejection', { reason: told(reason) })
  })
  const exported = new Map<string, { exports: unknown }>()
  const roots = (compiled.json.app as unknown as { subPackages: { root: string }[] }).subPackages.map(({ root }) => `${root}/`)
  const rootOf = (file: string) => roots.find((root) => file.startsWith(root)) ?? ''
  const need = (file: string, by = file): unknown => {
    const known = exported.get(file)
    if (known) return known.exports
    const text = compiled.modules[file]
    if (text === undefined) throw new Error(`module '${file}.js' is not defined, require args is '${file}' (${by})`)
    if (rootOf(file) && rootOf(file) !== rootOf(by)) throw new Error(`${by} requires ${file}, which is in another subpackage`)
    const module = { exports: {} as unknown }
    exported.set(file, module)
    realm.run(file, `${patches[file] ?? ''}${text}`, { require: (to: string) => need(resolved(file, to.replace(/\.js$/, '')), file), module })
    return module.exports
  }
  const pages = new Pages(compiled, realm, (file) => void need(file), wrong)
  const line: Line = { openid, offline: false, waiting: 0 }
  const weChat = createWeChat({ os, line, realm, pages, person, wrong })
  const getCurrentPages = () => pages.stack.map(({ caller }) => caller)
  realm.give({ wx: weChat.wx, ...pages.definers, App: (conf: App) => void (app = conf), getApp: () => app, getCurrentPages })

  const leave = () => {
    pages.call(pages.top, 'onHide')
    ;(app.onHide as (() => void) | undefined)?.call(app)
  }
  now = { realm, pages, line, weChat, wrong, leave }
  const asLaunched = realm.copy({ path, query, scene: 1001, referrerInfo: {} })
  try {
    need('app')
    for (const step of ['onLaunch', 'onShow']) (app[step] as ((options: unknown) => void) | undefined)?.call(app, asLaunched)
    pages.open('reLaunch', path, query)
  } catch (error) {
    wrong(error)
  }
  return now
}

// What a handler does wrong the engine catches; WeChat tells the mini-program of it.
addGlobalErrorListener((error) => {
  if (now) now.wrong(error)
  else console.error(told(error))
  return false
})

const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 4))
const running = (): Running => {
  if (!now) throw new Error('nothing was launched')
  return now
}

const host: Host = {
  launch(how) {
    now?.leave()
    now?.pages.closeAll()
    now?.realm.close()
    person = Object.assign(person, holder())
    now = start(how)
  },
  async quiet() {
    for (let calm = 0; calm < 3;) {
      await turn()
      const { line, realm } = running()
      calm = line.waiting === 0 && !realm.clock.busy ? calm + 1 : 0
    }
  },
  person,
  title: () => running().pages.top?.title ?? '',
  path: () => running().pages.top?.path ?? '',
  stack: () => running().pages.stack.map(({ path }) => path),
  sent: () => running().pages.top?.sent ?? { count: 0, bytes: 0 },
  calls: () => running().weChat.calls,
  goOffline(yes) {
    const { line, weChat } = running()
    line.offline = yes
    weChat.happens('NetworkStatusChange', { isConnected: !yes, networkType: yes ? 'none' : 'wifi' })
  },
  catchUp(now) {
    const { realm } = running()
    realm.clock.hear(now)
    realm.clock.catchUp()
  },
  back: () => running().pages.back(1),
  call: (method, ...given) => running().pages.call(running().pages.top, method, ...given),
}
Object.assign(window, { weapp: host })
