import { MiniProgramEnv, type CodeSpace, type Root } from 'glass-easel-miniprogram-adapter'
import type { Compiled } from '../../compile'
import type { Realm } from '../logic/realm'
import { createBackend } from './backend'
import { defineBuiltIns, plain } from './builtIns'
import { heard, knownTypes, type Act } from './definitions'
import { recordSetData, type Sent } from './setData'

export type Query = Record<string, string>
/** What the mini-program's own code sees as its page. */
export type Caller = Record<string, unknown> & { setData(data: object, callback?: () => void): void }

export interface OpenPage {
  path: string
  query: Query
  title: string
  caller: Caller
  sent: Sent
  host: HTMLElement
  root: Root
}

const most = 10
const env = new MiniProgramEnv()
const backend = env.associateBackend(createBackend())
const builtIns = defineBuiltIns(env.getGlobalCodeSpace().getComponentSpace())
const stage = document.getElementById('stage') ?? document.body

/** Where `to` leads from the file `from`; both without their ending. */
export function resolved(from: string, to: string): string {
  const parts = to.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const part of to.replace(/^\//, '').split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** The pages of one mini-program, one above the other, on WeChat's engine. */
export class Pages {
  readonly stack: OpenPage[] = []
  private readonly space: CodeSpace
  private readonly loaded = new Set<string>()
  private readonly style = document.createElement('style')
  /** Taro calls Component() from a module of its own, so what is being loaded says whose it is. */
  private loading = 'app'

  constructor(
    private readonly app: Compiled & { made: Record<string, unknown> },
    private readonly realm: Realm,
    private readonly need: (path: string) => void,
    private readonly wrong: (error: unknown) => void,
  ) {
    this.space = env.createCodeSpace('', true)
    const space = this.space.getComponentSpace()
    space.updateComponentOptions({ writeIdToDOM: true })
    for (const name of plain) space.setGlobalUsingComponent(name, `wx-${name}`)
    for (const [name, definition] of Object.entries(builtIns)) space.setGlobalUsingComponent(name, definition)
    document.head.append(this.style)
  }

  get top(): OpenPage | undefined {
    return this.stack[this.stack.length - 1]
  }

  /** `Page`, `Component` and `Behavior` as the modules call them. */
  readonly definers = {
    Page: (conf: Record<string, unknown>) => this.space.componentEnv(this.loading, ({ Page }) => Page(heard(conf, this.realm) as Parameters<typeof Page>[0])),
    Component: (conf: Record<string, unknown>) =>
      this.space.componentEnv(this.loading, ({ Component }) => (Component as (definition: object) => void)({ ...conf, properties: knownTypes(conf.properties), methods: heard((conf.methods ?? {}) as Record<string, unknown>, this.realm) })),
    Behavior: (conf: object) => this.space.componentEnv(this.loading, ({ Behavior }) => (Behavior as unknown as (definition: object) => unknown)(conf)),
  }

  open(name: string, path: string, query: Query): OpenPage {
    if (!this.app.json.app || !this.paths().includes(path)) throw new Error(`${name}:fail page "${path}" is not found`)
    if (name === 'navigateTo' && this.stack.length >= most) throw new Error(`${name}:fail page limit exceeded: ${most}`)
    this.load(path)
    if (name === 'navigateTo') this.call(this.top, 'onHide')
    else if (name === 'redirectTo') this.close()
    else while (this.stack.length > 0) this.close()

    const root = backend.createRoot('wx-page', this.space, path)
    const host = document.createElement('div')
    const placeholder = document.createElement('span')
    host.className = 'page-host'
    host.append(placeholder)
    stage.append(host)
    const caller = root.get() as unknown as Caller
    Object.assign(caller, { route: path, __route__: path, options: this.realm.copy(query) })
    const page: OpenPage = { path, query, title: this.titleOf(path), caller, sent: recordSetData(caller, this.realm, this.wrong), host, root }
    this.stack.push(page)
    this.show()
    type Placed = Parameters<Root['attach']>[0]
    root.attach(host as unknown as Placed, placeholder as unknown as Placed)
    this.call(page, 'onLoad', this.realm.copy(query))
    this.call(page, 'onShow')
    this.realm.clock.setTimeout(() => this.call(page, 'onReady'), 0)
    return page
  }

  back(delta: number): void {
    for (let left = Math.min(delta, this.stack.length - 1); left > 0; left--) this.close()
    this.show()
    this.call(this.top, 'onShow')
  }

  /** Whatever a page does wrong is told, and the page goes on. */
  call(page: OpenPage | undefined, method: string, ...given: unknown[]): unknown {
    const act = page?.caller[method]
    if (typeof act !== 'function') return undefined
    try {
      return (act as Act).apply(page?.caller, given)
    } catch (error) {
      this.wrong(error)
      return undefined
    }
  }

  closeAll(): void {
    while (this.stack.length > 0) this.close()
    this.style.remove()
  }

  private close(): void {
    const page = this.top
    this.call(page, 'onUnload')
    this.stack.pop()
    page?.root.release()
    page?.host.remove()
  }

  /** Each page has only its own style sheet, and the app's. */
  private show(): void {
    for (const { host } of this.stack) host.hidden = host !== this.top?.host
    this.style.textContent = `${this.app.css.app ?? ''}\n${this.app.css[this.top?.path ?? ''] ?? ''}`
    window.scrollTo(0, 0)
  }

  private load(path: string): void {
    if (this.loaded.has(path)) return
    this.loaded.add(path)
    const config = this.app.json[path] ?? {}
    const using = Object.entries((config.usingComponents ?? {}) as Record<string, string>).map(([name, to]) => [name, resolved(path, to)] as const)
    for (const [, to] of using) this.load(to)
    this.space.addComponentStaticConfig(path, { ...config, usingComponents: Object.fromEntries(using.map(([name, to]) => [name, `/${to}`])) })
    this.space.addCompiledTemplate(path, { groupList: this.app.made, content: this.app.made[path], fallbackListenerOnNativeNode: true } as Parameters<CodeSpace['addCompiledTemplate']>[1])
    const outer = this.loading
    this.loading = path
    this.need(path)
    this.loading = outer
  }

  private paths(): string[] {
    const { pages, subPackages } = this.app.json.app as { pages: string[]; subPackages: { root: string; pages: string[] }[] }
    return [...pages, ...subPackages.flatMap((part) => part.pages.map((page) => `${part.root}/${page}`))]
  }

  private titleOf(path: string): string {
    const { window: bar } = this.app.json.app as { window: { navigationBarTitleText?: string } }
    return String(this.app.json[path]?.navigationBarTitleText ?? bar.navigationBarTitleText ?? '')
  }
}
