/**
 * Runs the built mini-program (dist/weapp) inside jest + jsdom on miniprogram-simulate, and handles it as a person does:
 * by what can be read on it. One mini-program per test file; `jest.resetModules()` before a second one.
 * Not WeChat: no layout, built-in components are empty shells, so what one types is fired as the event WeChat would send.
 */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as exparser from 'miniprogram-exparser'
import * as simulate from 'miniprogram-simulate'

interface Options {
  success?: (result: unknown) => void
  fail?: (error: unknown) => void
  complete?: (result: unknown) => void
  url?: string
  delta?: number
  [key: string]: unknown
}
type Wx = Record<string, unknown>
type Query = Record<string, string>

/** What Taro hands to Page() and what simulate makes of it. */
interface PageInstance {
  data: { root?: { cn?: unknown[] } }
  route?: string
  options?: Query
  [member: string]: unknown
}
interface Rendered {
  instance: PageInstance
  attach(parent: Node): void
  detach(): void
}
/** The engine's side of a DOM node: ids and attributes live here, not in the DOM. */
interface WxElement {
  id: string
  _vt?: { attrs?: { name: string; value: unknown }[]; event?: Record<string, unknown> }
}
type WxNode = Element & { __wxElement?: WxElement }
interface AppConf {
  onLaunch?(options: unknown): void
  onShow?(options: unknown): void
}

export interface Call {
  name: string
  options: unknown
}

export interface WeappPage {
  path: string
  host: HTMLElement
  /** All that can be read, or what can be read on one node. */
  text(target?: string): string
  /** By id, by aria-label, then by visible words; never under something hidden, like the page below an open dialog. */
  find(target: string): Element | undefined
  /** `'aria-checked'`, `'value'` … as WeChat would see it, on the node or on what it belongs to. */
  attribute(target: string, name: string): unknown
  /** By id, aria-label or words. */
  tap(target: string): Promise<void>
  /** By the words on it or its aria-label: the deepest node with a tap handler that reads exactly so, else contains it. */
  tapText(words: string, nth?: number): Promise<void>
  /** Into a field, by its id or label. */
  type(target: string, value: string): Promise<void>
  /** A Picker's answer, by the field's id or label: the date, the time, or the index in the list. */
  pick(target: string, value: string | number): Promise<void>
  fire(target: string, event: string, detail?: unknown): Promise<void>
  /** What WeChat would call on the page: onPullDownRefresh, onReachBottom, onShareAppMessage … */
  call(method: string, ...args: unknown[]): unknown
  settle(ms?: number): Promise<void>
  /** Waits until it holds; for answers of the cloud. */
  until(holds: () => boolean, what?: string): Promise<void>
  close(): Promise<void>
}

export interface Miniprogram {
  wx: Wx
  /** Every wx.* call that shows or opens something, oldest first. */
  calls: Call[]
  called(name: string): unknown[]
  open(path: string, query?: Query): Promise<WeappPage>
  /** The page on top, after navigation. */
  current(): WeappPage
  pages(): readonly WeappPage[]
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
/** Turns, not time: an event, React and Taro's setData each take some, however slow the machine. */
async function quiet() {
  for (let turn = 0; turn < 10; turn++) await wait(3)
}
const words = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim()
const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

const wxOf = (node: Element) => (node as WxNode).__wxElement
const attributeOf = (node: Element, name: string) => wxOf(node)?._vt?.attrs?.find((one) => one.name === camel(name))?.value
const labelOf = (node: Element) => words(String(attributeOf(node, 'aria-label') ?? ''))
const tappable = (node: Element) => Boolean(wxOf(node)?._vt?.event?.tap)

function hidden(node: Element): boolean {
  for (let at: Element | null = node; at; at = at.parentElement) if (String(attributeOf(at, 'aria-hidden')) === 'true') return true
  return false
}

/** The words on a node but for what is hidden inside it: a countdown, the page below a dialog. */
function readable(node: Element): string {
  if (String(attributeOf(node, 'aria-hidden')) === 'true') return ''
  return Array.from(node.childNodes, (child) => (child.nodeType === 1 ? readable(child as Element) : (child.textContent ?? ''))).join('')
}

/** Drops whatever holds another one of them. */
const deepest = (nodes: Element[]) => nodes.filter((node) => !nodes.some((other) => other !== node && node.contains(other)))

const screen = { windowWidth: 375, windowHeight: 667, screenWidth: 375, screenHeight: 667, pixelRatio: 2, statusBarHeight: 20 }

/** What WeChat answers when nothing goes wrong; a test replaces what it is about. */
const answers: Record<string, unknown> = {
  showToast: {}, hideToast: {}, showLoading: {}, hideLoading: {}, showModal: { confirm: true, cancel: false }, showActionSheet: { tapIndex: 0 },
  setNavigationBarTitle: {}, setNavigationBarColor: {}, stopPullDownRefresh: {}, startPullDownRefresh: {}, pageScrollTo: {},
  makePhoneCall: {}, setClipboardData: {}, previewImage: {}, openLocation: {}, openDocument: {}, openSetting: { authSetting: {} }, openPrivacyContract: {},
  addPhoneCalendar: {}, vibrateShort: {}, setKeepScreenOn: {}, hideKeyboard: {}, saveImageToPhotosAlbum: {},
  login: { code: 'code' }, requirePrivacyAuthorize: {}, getPrivacySetting: { needAuthorization: false },
}

function createWx(record: (name: string, options: unknown) => void): Wx {
  const answering = (name: string, result: unknown) => (options: Options = {}) => {
    record(name, options)
    const answer = { errMsg: `${name}:ok`, ...(result as object) }
    options.success?.(answer)
    options.complete?.(answer)
    return Promise.resolve(answer)
  }
  const storage = new Map<string, unknown>()
  const copy = (value: unknown): unknown => (value === undefined ? '' : JSON.parse(JSON.stringify(value)))
  return {
    setStorageSync: (key: string, value: unknown) => void storage.set(key, copy(value)),
    getStorageSync: (key: string) => copy(storage.get(key)),
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 10240 }),
    webpackJsonp: [],
    canIUse: () => false,
    nextTick: (then: () => void) => setTimeout(then, 0),
    getWindowInfo: () => screen,
    getSystemInfoSync: () => ({ ...screen, platform: 'devtools', SDKVersion: '3.8.0', model: 'jest', language: 'zh_CN' }),
    getDeviceInfo: () => ({ platform: 'devtools', model: 'jest', system: 'jest' }),
    getAppBaseInfo: () => ({ SDKVersion: '3.8.0', language: 'zh_CN', theme: 'light' }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    ...Object.fromEntries(['onPageNotFound', 'onError', 'onUnhandledRejection', 'onNeedPrivacyAuthorization', 'onNetworkStatusChange', 'offNetworkStatusChange'].map((name) => [name, () => undefined])),
    getNetworkType: answering('getNetworkType', { networkType: 'wifi' }),
    ...Object.fromEntries(Object.entries(answers).map(([name, result]) => [name, answering(name, result)])),
  }
}

interface Scope {
  wx: Wx
  App(conf: AppConf): void
  getApp(): AppConf | undefined
  getCurrentPages(): PageInstance[]
  Component(conf: object): void
  Page(conf: Record<string, unknown>): void
  MutationObserver?: unknown
}

/** `wx` wins over the defaults; give it `cloud: { init() {}, callFunction }`. */
export async function openMiniprogram(distDir: string, { wx: overrides = {} }: { wx?: Wx } = {}): Promise<Miniprogram> {
  const dist = path.resolve(distDir)
  if (!existsSync(path.join(dist, 'app.json'))) throw new Error(`${distDir} is not built: run npm run build:weapp`)
  const paths = pagesOf(JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as AppJson)
  const scope = globalThis as unknown as Scope
  const calls: Call[] = []
  const stack: { page: WeappPage; instance: PageInstance }[] = []
  const top = () => {
    const last = stack[stack.length - 1]
    if (!last) throw new Error('no page is open')
    return last
  }
  const invoke = (instance: PageInstance, method: string, ...args: unknown[]) => {
    const act = instance[method]
    return typeof act === 'function' ? (act as (...given: unknown[]) => unknown).apply(instance, args) : undefined
  }

  delete scope.MutationObserver // WeChat has none, and libraries look for it.
  const wx = Object.assign(scope.wx, createWx((name, options) => calls.push({ name, options })), {
    createSelectorQuery: () => invoke(top().instance, 'createSelectorQuery'),
    ...Object.fromEntries(['navigateTo', 'redirectTo', 'reLaunch', 'switchTab', 'navigateBack'].map((name) => [name, (options: Options = {}) => go(name, options)])),
  }, overrides)

  let app: AppConf | undefined
  const component = scope.Component
  scope.App = (conf) => void (app = conf)
  scope.getApp = () => app
  scope.getCurrentPages = () => stack.map((one) => one.instance)
  // simulate knows components only.
  scope.Page = (conf) => component({ data: { ...(conf.data as object) }, methods: Object.fromEntries(Object.entries(conf).filter(([, value]) => typeof value === 'function')) })

  await import(path.join(dist, 'app.js'))
  const launch = { path: paths[0], query: {}, scene: 1001 }
  ;(app as AppConf | undefined)?.onLaunch?.(launch)
  ;(app as AppConf | undefined)?.onShow?.(launch)

  async function go(name: string, options: Options) {
    calls.push({ name, options })
    if (name === 'navigateBack') {
      for (let left = Math.min(Number(options.delta ?? 1), stack.length - 1); left > 0; left--) await top().page.close()
      invoke(top().instance, 'onShow')
    } else {
      const [to = '', query = ''] = String(options.url).replace(/^\//, '').split('?')
      if (!paths.includes(to)) {
        const error = { errMsg: `${name}:fail page "${to}" is not found` }
        options.fail?.(error)
        options.complete?.(error)
        throw new Error(error.errMsg)
      }
      if (name === 'redirectTo') await top().page.close()
      else if (name === 'navigateTo') invoke(top().instance, 'onHide')
      else while (stack.length > 0) await top().page.close()
      await open(to, Object.fromEntries(new URLSearchParams(query)))
    }
    const done = { errMsg: `${name}:ok` }
    options.success?.(done)
    options.complete?.(done)
    return done
  }

  const definitions = new Map<string, string>()
  async function open(pagePath: string, query: Query = {}): Promise<WeappPage> {
    if (!paths.includes(pagePath)) throw new Error(`no page ${pagePath} in app.json`)
    // A page's module runs once and so calls Page() once; opened again it is the same definition.
    const id = definitions.get(pagePath) ?? simulate.load(path.join(dist, pagePath), 'page', { rootPath: dist, compiler: 'official' })
    definitions.set(pagePath, id)
    const rendered = simulate.render(id) as unknown as Rendered
    const host = document.createElement('div')
    document.body.append(host)
    rendered.attach(host)
    const { instance } = rendered
    Object.assign(instance, { route: pagePath, options: query })
    const page = handle(pagePath, host, instance, rendered)
    stack.push({ page, instance })
    invoke(instance, 'onLoad', query)
    invoke(instance, 'onShow')
    invoke(instance, 'onReady')
    // Taro mounts React later and sends the first picture after that.
    await page.until(() => Boolean(instance.data.root?.cn?.length), 'the first picture')
    await quiet()
    return page
  }

  function handle(pagePath: string, host: HTMLElement, instance: PageInstance, rendered: Rendered): WeappPage {
    const all = () => Array.from(host.querySelectorAll('*')).filter((node) => wxOf(node) && !hidden(node))
    const reading = (nodes: Element[], target: string) => {
      const exactly = deepest(nodes.filter((node) => labelOf(node) === target || words(readable(node)) === target))
      return exactly.length > 0 ? exactly : deepest(nodes.filter((node) => words(readable(node)).includes(target) || labelOf(node).includes(target)))
    }
    const find = (target: string) => all().find((node) => wxOf(node)?.id === target) ?? reading(all(), target)[0]
    const seen = () => `${pagePath} reads: ${words(host.textContent).slice(0, 600)}`
    const need = (target: string, found = find(target)) => {
      if (!found) throw new Error(`nothing reads "${target}" on it. ${seen()}`)
      return found
    }
    const dispatch = async (node: Element, event: string, detail: unknown) => {
      const element = wxOf(node)
      if (!element) throw new Error('not a node of the mini-program')
      exparser.Event.dispatchEvent(element, exparser.Event.create(event, detail, {
        originalEvent: new CustomEvent(event, { detail }), bubbles: true, capturePhase: true, composed: true, extraFields: { touches: [], changedTouches: [] },
      }))
      await quiet()
    }
    /** A field's aria-label is its label, then maybe its value or its error. */
    const field = (target: string, kinds: RegExp) => {
      const fields = all().filter((node) => kinds.test(node.tagName))
      const inside = (node: Element) => [node, ...Array.from(node.querySelectorAll('*'))]
      return fields.find((node) => wxOf(node)?.id === target)
        ?? fields.find((node) => inside(node).some((one) => labelOf(one) === target || /^[：，]/.test(labelOf(one).startsWith(target) ? labelOf(one).slice(target.length) : '')))
    }
    return {
      path: pagePath,
      host,
      find,
      text: (target) => (target === undefined ? host : need(target)).textContent ?? '',
      attribute(target, name) {
        for (let at: Element | null = need(target); at && at !== host; at = at.parentElement) {
          const value = attributeOf(at, name)
          if (value !== undefined && value !== '') return value
        }
        return undefined
      },
      tap: (target) => dispatch(need(target), 'tap', {}),
      tapText: (target, nth = 0) => dispatch(need(target, reading(all().filter(tappable), target)[nth]), 'tap', {}),
      type: (target, value) => dispatch(need(target, field(target, /^wx-(input|textarea)$/i)), 'input', { value, cursor: value.length }),
      pick: (target, value) => dispatch(need(target, field(target, /^wx-picker$/i)), 'change', { value }),
      fire: (target, event, detail = {}) => dispatch(need(target), event, detail),
      call: (method, ...args) => invoke(instance, method, ...args),
      settle: (ms) => (ms === undefined ? quiet() : wait(ms)),
      async until(holds, what = 'it') {
        for (let tries = 0; tries < 6000; tries++) {
          if (holds()) return
          await wait(10)
        }
        throw new Error(`waited a minute for ${what}. ${seen()}`)
      },
      async close() {
        invoke(instance, 'onHide')
        invoke(instance, 'onUnload')
        rendered.detach()
        host.remove()
        stack.splice(stack.findIndex((one) => one.instance === instance), 1)
        await wait(20)
      },
    }
  }

  return {
    wx,
    calls,
    called: (name) => calls.filter((call) => call.name === name).map((call) => call.options),
    open,
    current: () => top().page,
    pages: () => stack.map((one) => one.page),
  }
}

interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
}
const pagesOf = ({ pages, subPackages = [] }: AppJson) => [...pages, ...subPackages.flatMap((part) => part.pages.map((page) => `${part.root}/${page}`))]
