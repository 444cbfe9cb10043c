import { WireError } from '../errors'
import { keep } from '../ring'
import type { CallReport } from '../types'
import { readBundles, type Bundle } from './bundles'
import { instanceEnvironment, type Identity } from './identity'
import { Instance, type Invocation } from './instance'

interface HostOptions {
  functionsDir: string
  instances: number
  patience: number
  environment: Record<string, string>
  clock: SharedArrayBuffer
  wire: (instance: string) => string
}

/** Keeps a few instances of each function and hands invocations to whichever is free. */
export class Host {
  readonly bundles: Map<string, Bundle>
  readonly calls: CallReport[] = []
  private readonly instances = new Map<string, Instance[]>()
  private readonly queues = new Map<string, (() => void)[]>()
  private born = 0

  constructor(private readonly options: HostOptions) {
    this.bundles = readBundles(options.functionsDir)
  }

  /** Event and result are JSON texts, as on WeChat. */
  async invoke(fn: string, event: string, identity: Identity): Promise<string> {
    const bundle = this.bundles.get(fn)
    if (!bundle) throw new WireError('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${fn}`)
    const report: CallReport = { fn, ms: 0, trips: 0, log: [] }
    let instance = this.free(bundle)
    for (; !instance; instance = this.free(bundle)) await this.turn(fn)
    const began = performance.now()
    try {
      return await instance.run({ bundle, identity, report }, event)
    } catch (error) {
      report.error = (error as Error).message
      throw error
    } finally {
      report.ms = performance.now() - began
      keep(this.calls, report)
      if (instance.outdated) void instance.stop()
      this.release(fn)
    }
  }

  /** The invocation that a wire call from this instance belongs to. */
  invocationOf(instance: string): Invocation | undefined {
    for (const group of this.instances.values()) for (const one of group) if (one.id === instance) return one.current
    return undefined
  }

  /** Reads the bundles again; an instance of an old one that is busy ends after its invocation. */
  async reload(): Promise<void> {
    const fresh = readBundles(this.options.functionsDir)
    this.bundles.clear()
    fresh.forEach((bundle, name) => this.bundles.set(name, bundle))
    const old = [...this.instances.values()].flat()
    old.forEach(instance => { instance.outdated = true })
    await Promise.all(old.filter(instance => !instance.current).map(instance => instance.stop()))
  }

  async close(): Promise<void> {
    await Promise.all([...this.instances.values()].flat().map(instance => instance.stop()))
  }

  private free(bundle: Bundle): Instance | undefined {
    const group = (this.instances.get(bundle.name) ?? []).filter(one => one.alive)
    this.instances.set(bundle.name, group)
    const idle = group.find(one => !one.current)
    return idle ?? (group.length < this.options.instances ? this.start(bundle, group) : undefined)
  }

  private turn(fn: string): Promise<void> {
    return new Promise(resolve => this.queues.set(fn, [...(this.queues.get(fn) ?? []), resolve]))
  }

  private start(bundle: Bundle, group: Instance[]): Instance {
    const id = `${bundle.name}-${++this.born}`
    const env = instanceEnvironment(this.options.wire(id), this.options.environment)
    const instance = new Instance(id, bundle, env, this.options)
    group.push(instance)
    return instance
  }

  private release(fn: string): void {
    this.queues.get(fn)?.shift()?.()
  }
}
