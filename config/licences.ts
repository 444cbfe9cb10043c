import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

/** What may be used, changed and handed on by a public body without asking; MPL-2.0 binds changes to its own files only. */
const allowed = new Set(['MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'MPL-2.0', 'BlueOak-1.0.0', 'Unlicense', 'CC0-1.0', 'Python-2.0', 'CC-BY-4.0'])

const silent = 'says nothing; by Tencent, a part of wx-server-sdk (MIT)'
/** Without a licence field; what their own files say (their repositories are not public). */
const readByHand: Readonly<Record<string, string>> = {
  '@cloudbase/signature-nodejs': silent,
  '@cloudbase/wx-cloud-client-sdk': silent,
  'string.fromcodepoint': 'MIT',
}

const lock = z.object({ packages: z.record(z.string(), z.object({ license: z.string().optional(), dev: z.boolean().optional() })) })
  .parse(JSON.parse(readFileSync(join(__dirname, '../package-lock.json'), 'utf8')))

const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)

/** `A OR B` is allowed when one of them is, `A AND B` when both are. */
const isAllowed = (said: string): boolean =>
  said === silent || said.replace(/[()]/g, '').split(' OR ').some((one) => one.split(' AND ').every((part) => allowed.has(part.trim())))

const byLicence = new Map<string, string[]>()
for (const [path, { license }] of Object.entries(lock.packages)) {
  if (path === '') continue
  const said = license ?? readByHand[nameOf(path)] ?? '（没有写）'
  byLicence.set(said, [...(byLicence.get(said) ?? []), nameOf(path)])
}

const rows = [...byLicence].sort(([, a], [, b]) => b.length - a.length)
for (const [said, names] of rows) console.log(`${String(names.length).padStart(5)}  ${said.padEnd(36)}${names.length <= 5 ? [...new Set(names)].join(', ') : ''}`)

const refused = rows.filter(([said]) => !isAllowed(said))
for (const [said, names] of refused) console.error(`not allowed: ${said}: ${names.join(', ')}`)
process.exitCode = refused.length > 0 ? 1 : 0
