import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as hotline from '@/domain/opinion/intake/hotlineContracts'
import { builtFunctions, functionNames } from '../../config/build-cloud'
import newer from '../../config/node18/newer.json'
import { importsOf } from '../support/hotline'
import { newerNamesIn } from '../support/newerNames'
import { xlsx } from '../support/spreadsheet'
import { head, ticket } from '../support/tickets'
import { linYue, town } from '../support/town'
import { functionsNode } from '../../config/functions'

/** What bundles name and the functions' Node does not have, and why that is well. */
const known: Record<string, string> = {
  navigator: 'zod, axios and debug ask by typeof whether they are in a browser',
  File: 'zod and docx ask by typeof before they look for one',
  'URL.canParse': 'zod asks whether it is a function first',
  '#bytes': 'a field of our own and of protobuf; no Blob and no answer is asked for it',
  crypto: 'hucre for locked files, which are refused before it sees them; docx and bignumber.js ask by typeof',
  WebSocket: 'the SDK’s watch, which is for phones',
  localStorage: 'debug reads it inside a try',
  Float16Array: 'get-intrinsic asks by typeof',
}

test('no bundle asks the functions’ Node for what came later, but for what is known to ask first', () => {
  expect(newer.notIn).toBe(functionsNode)
  const sdk = join(builtFunctions, 'board', 'wx-server-sdk.js')
  const found = [...functionNames().map((name) => join(builtFunctions, name, 'index.js')), sdk].flatMap(newerNamesIn)
  expect([...new Set(found)].sort()).toEqual(Object.keys(known).sort())
})

test.each([
  ['import of a module’s newer function', `const z = __toESM(require('node:zlib')); (0, z.crc32)('a')`, ['zlib.crc32']],
  ['taken out of a module by name', `const { glob } = require('fs/promises')`, ['fs/promises.glob']],
  ['asked of an array', `[2, 1].toSorted()`, ['#toSorted']],
  ['asked of a global', `Object.groupBy([], String); const Map = { groupBy() {} }; Map.groupBy()`, ['Object.groupBy']],
  ['a global', `crypto.randomUUID()`, ['crypto']],
  ['a name of one’s own', `const crypto = require('crypto'); crypto.randomUUID(); ({ File: 1 }).File`, []],
])('%s is found', (_what, code, names) => {
  const folder = mkdtempSync(join(tmpdir(), 'newer-'))
  writeFileSync(join(folder, 'index.js'), `${code}; module.exports = {}`)
  expect(newerNamesIn(join(folder, 'index.js'))).toEqual(names)
  rmSync(folder, { recursive: true })
})

test('where the cloud lacks something, Lin Yue hears that it is our fault and not that her file is broken', async () => {
  const functionsDir = mkdtempSync(join(tmpdir(), 'functions-'))
  cpSync(builtFunctions, functionsDir, { recursive: true })
  const intake = join(functionsDir, 'intake', 'index.js')
  writeFileSync(intake, `class TransformStream { constructor() { throw new TypeError('this Node has none') } }\n${readFileSync(intake, 'utf8')}`)
  const there = await town({ functionsDir })
  const { upload, asked } = importsOf(there, linYue, null)
  const answer = await there.ask(linYue, hotline.readFile, asked(upload(xlsx([{ name: '工单', rows: [head, ticket(1, '路灯坏了')] }]))))
  expect(answer).toMatchObject({ ok: false, refusal: { text: expect.stringMatching(/^系统出了点问题/) as string } })
  rmSync(functionsDir, { recursive: true })
})
