// Runs inside a function instance: one bundle, one invocation at a time. What `become` brings makes a rested thread a new instance.
const { parentPort, workerData } = require('node:worker_threads')
const { format } = require('node:util')
const Module = require('node:module')
const { readFileSync, statSync } = require('node:fs')
const { dirname, join } = require('node:path')
const { load, sha1 } = require('./compiled.cjs')

let offset = new Float64Array(1)
const RealDate = Date
const now = () => RealDate.now() + offset[0]
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, self) => Reflect.construct(target, args.length ? args : [now()], self === globalThis.Date ? target : self),
  apply: () => new RealDate(now()).toString(),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
})
RealDate.prototype.constructor = globalThis.Date

// Each bundle has the SDK beside it; what asks by the bare name gets the project's. The same text is run once in a thread.
const loadOther = Module._load
const sdks = new Map()
// Two megabytes are not read again to hear that they are the same.
const digests = new Map()
function digestOf(path) {
  const { ino, size, mtimeMs } = statSync(path)
  const kept = `${path} ${ino} ${size} ${mtimeMs}`
  if (!digests.has(kept)) digests.set(kept, sha1(readFileSync(path)).toString('hex'))
  return digests.get(kept)
}
function sdkAt(path) {
  const digest = digestOf(path)
  if (!sdks.has(digest)) sdks.set(digest, load(path, workerData.cache, `wx-server-sdk-${digest.slice(0, 8)}`))
  return sdks.get(digest)
}
Module._load = (request, parent, ...rest) => {
  if (request === 'wx-server-sdk') return sdkAt(workerData.sdk)
  if (request === './wx-server-sdk.js') return sdkAt(join(dirname(parent.filename), request))
  return loadOther.call(Module, request, parent, ...rest)
}

let file
let cache
let bundle
function become({ env, clock, ...given }) {
  for (const name of Object.keys(process.env)) delete process.env[name]
  Object.assign(process.env, env)
  offset = new Float64Array(clock)
  identity = []
  bundle = undefined
  ;({ file, cache } = given)
}

// What is written past the console goes nowhere. (A thread whose streams are read from outside keeps the process alive, also unreferenced.)
for (const stream of [process.stdout, process.stderr])
  stream.write = (_text, ...rest) => {
    rest.find(one => typeof one === 'function')?.()
    return true
  }
for (const level of ['log', 'info', 'debug', 'warn', 'error'])
  console[level] = (...words) => parentPort.postMessage({ kind: 'log', line: format(...words) })

let identity = []
parentPort.on('message', async ({ become: instance, env, event, context }) => {
  if (instance) return become(instance)
  for (const name of identity) delete process.env[name]
  identity = Object.keys(env)
  Object.assign(process.env, env)
  try {
    const result = await (bundle ??= load(file, cache)).main(JSON.parse(event), context)
    parentPort.postMessage({ kind: 'done', result: JSON.stringify(result === undefined ? null : result) })
  } catch (error) {
    const told = error instanceof Error ? `${error.name}: ${error.message}` : typeof error === 'object' ? JSON.stringify(error) : String(error)
    parentPort.postMessage({ kind: 'log', line: error instanceof Error ? error.stack : told })
    parentPort.postMessage({ kind: 'failed', message: told })
  }
})
