// Runs inside a function instance: one bundle, one invocation at a time.
const { parentPort, workerData } = require('node:worker_threads')
const { format } = require('node:util')
const Module = require('node:module')
const { load } = require('./compiled.cjs')

const offset = new Float64Array(workerData.clock)
const RealDate = Date
const now = () => RealDate.now() + offset[0]
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, self) => Reflect.construct(target, args.length ? args : [now()], self === globalThis.Date ? target : self),
  apply: () => new RealDate(now()).toString(),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
})
RealDate.prototype.constructor = globalThis.Date

// A bundle may lie outside the project; the SDK is always the project's.
const loadOther = Module._load
let sdk
Module._load = (request, ...rest) => (request === 'wx-server-sdk' ? (sdk ??= load(workerData.sdk, workerData.cache)) : loadOther.call(Module, request, ...rest))
let bundle

for (const level of ['log', 'info', 'debug', 'warn', 'error'])
  console[level] = (...words) => parentPort.postMessage({ kind: 'log', line: format(...words) })

let identity = []
parentPort.on('message', async ({ env, event, context }) => {
  for (const name of identity) delete process.env[name]
  identity = Object.keys(env)
  Object.assign(process.env, env)
  try {
    const result = await (bundle ??= load(workerData.file, workerData.ours ? workerData.cache : null)).main(JSON.parse(event), context)
    parentPort.postMessage({ kind: 'done', result: JSON.stringify(result === undefined ? null : result) })
  } catch (error) {
    const told = error instanceof Error ? `${error.name}: ${error.message}` : typeof error === 'object' ? JSON.stringify(error) : String(error)
    parentPort.postMessage({ kind: 'log', line: error instanceof Error ? error.stack : told })
    parentPort.postMessage({ kind: 'failed', message: told })
  }
})
