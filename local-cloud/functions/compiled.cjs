// Loads a file with V8's code cache beside it: reading and compiling the SDK anew takes an instance longer than most of its work.
const { createHash } = require('node:crypto')
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs')
const Module = require('node:module')
const { basename, dirname, join } = require('node:path')
const { Script } = require('node:vm')

const sha1 = text => createHash('sha1').update(text).digest()
exports.sha1 = sha1

/** V8 recognises a source by its length alone, so the cache says in its first 20 bytes whose it is. */
function readCache(file, digest) {
  try {
    const kept = readFileSync(file)
    return kept.subarray(0, 20).equals(digest) ? kept.subarray(20) : undefined
  } catch {
    return undefined
  }
}

/** Renamed into place: other processes read it at any moment. A folder that cannot be written costs nothing but time. */
function keepCache(file, digest, data) {
  try {
    mkdirSync(dirname(file), { recursive: true })
    const draft = `${file}.${process.pid}-${Math.random().toString(36).slice(2)}`
    writeFileSync(draft, Buffer.concat([digest, data]))
    renameSync(draft, file)
  } catch {}
}

const nameOf = file => `${basename(dirname(file))}-${basename(file)}-${sha1(file).toString('hex').slice(0, 8)}`

/** What the module at `file` exports. `folder`: where caches lie; null: nothing is kept. `name`: one for all files of the same text. */
exports.load = (file, folder, name = nameOf(file)) => {
  const source = readFileSync(file, 'utf8')
  const digest = sha1(process.version + source)
  const cache = folder && join(folder, `${name}.v8`)
  const cachedData = cache ? readCache(cache, digest) : undefined
  const script = new Script(Module.wrap(source), { filename: file, cachedData })
  const module = { exports: {} }
  script.runInThisContext().call(module.exports, module.exports, Module.createRequire(file), module, file, dirname(file))
  if (cache && (!cachedData || script.cachedDataRejected)) keepCache(cache, digest, script.createCachedData())
  return module.exports
}
