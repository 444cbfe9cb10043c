import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { callFunction } from './callFunction'
import { Clock } from './clock'
import { fileIdOf, Files } from './files'
import { Host } from './functions/host'
import { makeSdk } from './functions/sdk'
import { keep } from './ring'
import { restoreSnapshot, takeSnapshot, type Snapshot } from './snapshot'
import { keepGood } from './store/lastGood'
import { Store } from './store/store'
import { modify, remove } from './store/writes'
import { startTimers } from './timers'
import type { CallReport, Caller, CloudOptions, Document, Happening, QueryReport, SentMessage, StoredFile } from './types'
import { getUnlimited } from './wechat/codes'
import { openApi } from './wechat/openApi'
import { getPhoneNumber } from './wechat/phone'
import { mediaCheckAsync, msgSecCheck } from './wechat/safety'
import { Subscriptions } from './wechat/subscriptions'
import { databaseActions } from './wire/database'
import { functionActions } from './wire/functions'
import { guarded } from './wire/guarded'
import { answerInside, listen, showFile, type Wire } from './wire/server'
import { storageActions } from './wire/storage'

export { CloudError } from './errors'
export { drawCode } from './wechat/codes'
export type { CallReport, Caller, CloudOptions, Collections, Document, Happening, IndexDeclaration, QueryReport, SentMessage, WireCall } from './types'

export interface Cloud {
  /** Where an SDK outside a function instance may be pointed. */
  url: string
  /** The function's result; rejects with a CloudError as wx.cloud.callFunction does. */
  call(fn: string, event: unknown, caller?: Caller): Promise<unknown>
  tick(fn: string): Promise<unknown>
  push(fn: string, event: unknown): Promise<unknown>
  /** Somebody answers WeChat's question, template by template; WeChat tells the function that hears its messages. */
  subscribe(openid: string, answers: Readonly<Record<string, string>>): Promise<void>
  travel(ms: number): void
  now(): number
  queries: QueryReport[]
  calls: CallReport[]
  trips: number
  resetQueries(): void
  sent: readonly SentMessage[]
  quota: { grant(openid: string, templateId: string, n?: number): void; left(openid: string, templateId: string): number }
  data: {
    insert(collection: string, documents: readonly Record<string, unknown>[]): (string | number)[]
    /** Behind everybody's back, as somebody with the database console could. */
    change(collection: string, id: string, fields: Record<string, unknown>): Promise<void>
    remove(collection: string, id: string): Promise<void>
    all(collection: string): Document[]
    get(collection: string, id: string | number): Document | undefined
    count(collection: string): number
    isEmpty(): boolean
  }
  files: { bytes: number; put(path: string, bytes: Uint8Array): string; read(fileID: string): StoredFile | undefined; remove(fileID: string): boolean }
  /** All that is stored, and another cloud's taken in its place (the same collections); its time goes on from the later of the two. */
  snapshot(): Snapshot
  restore(snapshot: Snapshot): void
  /** A file, to whoever asks over HTTP; false when something else was asked for. */
  showFile(request: IncomingMessage, response: ServerResponse): boolean
  /** Words for everybody while nothing can be written, such as a full disk; null while all is well. */
  trouble(): string | null
  onChange(listener: (happening: Happening) => void): () => void
  /** Takes in bundles that were built anew; what is running ends on the old one. */
  reload(): Promise<void>
  close(): Promise<void>
}

/** WeChat's cloud on one machine, for development, preview and tests. Not a place to keep a town's opinions. */
export async function openCloud(options: CloudOptions): Promise<Cloud> {
  await makeSdk()
  const folder = options.dataDir ?? mkdtempSync(join(tmpdir(), 'local-cloud-'))
  if (options.dataDir !== undefined) keepGood(options.dataDir)
  const clock = new Clock(options.startsAt)
  const store = new Store(join(folder, 'database'), options.collections, options.dataDir === undefined)
  const filesFolder = join(folder, 'files')
  const files = new Files(filesFolder, store.environment.notes)
  const listeners = new Set<(happening: Happening) => void>()
  const tell = (happening: Happening) => listeners.forEach(listener => listener(happening))
  const subscriptions = new Subscriptions(store.environment.notes, clock, message => tell({ kind: 'sent', message }), options)
  const later = new Set<NodeJS.Timeout>()
  const queries: QueryReport[] = []
  let trips = 0
  let address = ''
  /** Only function instances are told it: no page of another site can guess the way in. */
  const secret = randomBytes(24).toString('base64url')
  const inside = () => `${address}/${secret}`

  const host = new Host({
    functionsDir: options.functionsDir,
    instances: options.instances ?? 2,
    patience: options.patience ?? 1,
    environment: options.environment ?? {},
    clock: clock.shared,
    wire: instance => `${inside()}/admin/${instance}`,
  })
  const run = async (kind: 'called' | 'ticked' | 'pushed', fn: string, event: unknown, openid: string | undefined, source: string) => {
    try {
      return await callFunction(host, fn, event, { openid, source })
    } finally {
      tell({ kind, fn })
    }
  }
  const tick = (fn: string) => {
    const TriggerName = host.bundles.get(fn)?.trigger?.name ?? ''
    return run('ticked', fn, { Type: 'Timer', TriggerName, Time: new Date(clock.now()).toISOString() }, undefined, 'wx_trigger')
  }
  const push = (fn: string, event: unknown) =>
    run('pushed', fn, event, (event as { FromUserName?: string } | null)?.FromUserName, 'wx_unknown')
  const pushLater = (message: object) => {
    const fn = options.mediaResultsTo
    if (fn === undefined) return
    const timer = setTimeout(() => {
      later.delete(timer)
      push(fn, message).catch(() => {})
    }, 1000)
    later.add(timer)
  }

  const subscribe = async (openid: string, answers: Readonly<Record<string, string>>) => {
    for (const [templateId, answer] of Object.entries(answers)) if (answer === 'accept') subscriptions.grant(openid, templateId)
    const list = Object.entries(answers).map(([TemplateId, SubscribeStatusString]) => ({ TemplateId, SubscribeStatusString, PopupScene: '0' }))
    if (options.mediaResultsTo === undefined || list.length === 0) return
    // One item comes by itself, several as a list.
    const event = { ToUserName: 'gh_local', FromUserName: openid, CreateTime: String(Math.floor(clock.now() / 1000)), MsgType: 'event', Event: 'subscribe_msg_popup_event', List: list.length === 1 ? list[0] : list }
    await push(options.mediaResultsTo, event)
  }

  const fileAt = ({ pathname }: URL) => files.read(fileIdOf(decodeURIComponent(pathname).replace(/^\/files\//, '')))?.bytes

  const wire: Wire = {
    files,
    fault: options.fault,
    actions: {
      ...databaseActions(store, clock, query => keep(queries, query)),
      ...functionActions(host),
      ...storageActions(files, inside, () => options.filesAddress?.() ?? address),
    },
    openApi: openApi({
      'subscribeMessage.send': subscriptions.send,
      'wxacode.getUnlimited': getUnlimited(options.codeAddress ?? (scene => `${address}/r/${scene}`)),
      'security.msgSecCheck': msgSecCheck(options.forbiddenWords ?? []),
      'security.mediaCheckAsync': mediaCheckAsync(options.forbiddenWords ?? [], fileAt, pushLater),
      'phonenumber.getPhoneNumber': getPhoneNumber,
    }),
    attribute: instance => {
      trips++
      const invocation = host.invocationOf(instance)
      if (!invocation) return { fn: '' }
      invocation.report.trips++
      return { fn: invocation.bundle.name, bundle: invocation.bundle, identity: invocation.identity }
    },
  }
  const { address: home, server } = await listen(guarded(secret, (steps, request, response) => answerInside(wire, steps, request, response), (request, response) => showFile(files, request, response)))
  address = home
  const stopTimers = options.timers ? startTimers(host.bundles.values(), clock, tick) : () => {}
  const declared = Object.keys(options.collections)

  return {
    url: `${inside()}/admin`,
    call: (fn, event, { openid, source = 'wx_client' } = {}) => run('called', fn, event, openid, source),
    tick, push, subscribe,
    travel: ms => clock.travel(ms),
    now: () => clock.now(),
    queries,
    calls: host.calls,
    get trips() { return trips },
    resetQueries: () => {
      queries.length = 0
      host.calls.length = 0
      trips = 0
    },
    sent: subscriptions.sent,
    quota: subscriptions,
    data: {
      insert: (collection, documents) => store.fill(collection, documents),
      change: async (collection, id, fields) => {
        await store.write(view => modify(view, store.collection(collection), { filter: { _id: id }, multi: false }, { $set: fields }))
      },
      remove: async (collection, id) => {
        await store.write(view => remove(view, store.collection(collection), { filter: { _id: id }, multi: false }))
      },
      all: store.all,
      get: (collection, id) => store.collection(collection).get(id),
      count: collection => store.collection(collection).size,
      isEmpty: () => declared.every(collection => store.collection(collection).size === 0),
    },
    files,
    snapshot: () => takeSnapshot(store, filesFolder, declared, clock.now()),
    restore: snapshot => {
      subscriptions.sent.splice(0, Infinity, ...restoreSnapshot(store, filesFolder, snapshot))
      clock.travel(Math.max(0, snapshot.at - clock.now()))
    },
    showFile: (request, response) => showFile(files, request, response),
    trouble: () => store.commits.trouble,
    onChange: listener => {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    },
    reload: () => host.reload(),
    close: async () => {
      stopTimers()
      later.forEach(clearTimeout)
      await host.close()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      await store.close()
      if (options.dataDir === undefined) rmSync(folder, { recursive: true, force: true })
      else keepGood(options.dataDir)
    },
  }
}
