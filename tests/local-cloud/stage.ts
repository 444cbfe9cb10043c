import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCloud, type Caller, type Cloud, type CloudOptions } from '../../local-cloud/cloud'
import { firstMorning } from '../support/firstMorning'
import type { Database, Sdk } from './sdk'

type Told = Record<string, unknown>

/** What a story may use: the real SDK, inside a function instance. */
export interface Inside<T> {
  cloud: Sdk
  db: Database
  _: Database['command']
  given: T
  sleep: (ms: number) => Promise<void>
}

// A story is sent as source text, so it may use nothing from the test file around it.
const storyteller = `
const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const db = cloud.database()
const sleep = ms => new Promise(done => setTimeout(done, ms))
exports.main = ({ story, given }) => (0, eval)('(' + story + ')')({ cloud, db, _: db.command, given, sleep })
`

export interface Stage {
  cloud: Cloud
  tell<R, T = Told>(story: (inside: Inside<T>) => Promise<R>, given?: T, caller?: Caller): Promise<R>
  leave(): Promise<void>
}

interface Function {
  code: string
  config?: object
  /** Seconds; three where nothing is said, as on WeChat. */
  timeout?: number
}

export async function stage(options: Partial<CloudOptions> = {}, functions: Record<string, Function> = {}): Promise<Stage> {
  const functionsDir = mkdtempSync(join(tmpdir(), 'functions-'))
  const allowed = ['subscribeMessage.send', 'wxacode.getUnlimited', 'security.msgSecCheck', 'security.mediaCheckAsync', 'phonenumber.getPhoneNumber']
  const all: Record<string, Function> = { story: { code: storyteller, config: { permissions: { openapi: allowed } }, timeout: 20 }, ...functions }
  for (const [name, { code, config = {} }] of Object.entries(all)) {
    mkdirSync(join(functionsDir, name))
    writeFileSync(join(functionsDir, name, 'index.js'), code)
    writeFileSync(join(functionsDir, name, 'config.json'), JSON.stringify(config))
  }
  writeFileSync(join(functionsDir, 'functions.json'), JSON.stringify({ functions: Object.fromEntries(Object.entries(all).map(([name, { timeout }]) => [name, { timeout }])) }))
  const cloud = await openCloud({ functionsDir, collections: { opinions: [] }, startsAt: firstMorning, ...options })
  return {
    cloud,
    tell: <R>(story: (inside: never) => Promise<R>, given?: unknown, caller?: Caller) =>
      cloud.call('story', { story: story.toString(), given }, caller) as Promise<R>,
    leave: async () => {
      await cloud.close()
      rmSync(functionsDir, { recursive: true, force: true })
    },
  }
}
