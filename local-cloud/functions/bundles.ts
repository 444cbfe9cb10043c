import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as z from 'zod'

const config = z.object({
  permissions: z.object({ openapi: z.array(z.string()).default([]) }).default({ openapi: [] }),
  triggers: z.array(z.object({ name: z.string(), type: z.literal('timer'), config: z.string() })).max(1, 'WeChat allows one trigger for a function').default([]),
  // WeChat's own default, and far too short for most.
  timeout: z.number().positive().default(3),
})

export interface Bundle {
  name: string
  file: string
  openapi: readonly string[]
  trigger?: { name: string; config: string }
  timeout: number
}

/** Every folder that holds an index.js is a function. */
export function readBundles(folder: string): Map<string, Bundle> {
  const bundles = new Map<string, Bundle>()
  if (!existsSync(folder)) return bundles
  for (const name of readdirSync(folder)) {
    const file = resolve(folder, name, 'index.js')
    if (!existsSync(file)) continue
    const settings = join(folder, name, 'config.json')
    const { permissions, triggers, timeout } = config.parse(existsSync(settings) ? JSON.parse(readFileSync(settings, 'utf8')) : {})
    bundles.set(name, { name, file, openapi: permissions.openapi, trigger: triggers[0], timeout })
  }
  return bundles
}
