import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as z from 'zod'

const config = z.object({
  permissions: z.object({ openapi: z.array(z.string()).default([]) }).default({ openapi: [] }),
  triggers: z.array(z.object({ name: z.string(), type: z.literal('timer'), config: z.string() })).max(1, 'WeChat allows one trigger for a function').default([]),
})
// WeChat's own defaults, and far too little for most. Seconds, megabytes.
const running = z.object({ timeout: z.number().positive().default(3), memory: z.number().positive().default(256) })
const all = z.object({ functions: z.record(z.string(), running).default({}) })

export interface Bundle {
  name: string
  file: string
  openapi: readonly string[]
  trigger?: { name: string; config: string }
  timeout: number
  memory: number
}

const json = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {})

/** Every folder that holds an index.js is a function; functions.json says how each is run. */
export function readBundles(folder: string): Map<string, Bundle> {
  const bundles = new Map<string, Bundle>()
  if (!existsSync(folder)) return bundles
  const { functions } = all.parse(json(join(folder, 'functions.json')))
  for (const name of readdirSync(folder)) {
    const file = resolve(folder, name, 'index.js')
    if (!existsSync(file)) continue
    const { permissions, triggers } = config.parse(json(join(folder, name, 'config.json')))
    bundles.set(name, { name, file, openapi: permissions.openapi, trigger: triggers[0], ...(functions[name] ?? running.parse({})) })
  }
  return bundles
}
