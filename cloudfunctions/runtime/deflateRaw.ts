import { Duplex } from 'node:stream'
import { createDeflate, createDeflateRaw, createGunzip, createGzip, createInflate, createInflateRaw } from 'node:zlib'

/**
 * Imported for its effect by whoever uses hucre. Node 18 knows both of these classes and not their format 'deflate-raw',
 * the only one zips are made of: hucre finds the class, trusts it and fails. The same streams of zlib on every Node.
 */
const packs = { 'deflate-raw': createDeflateRaw, deflate: createDeflate, gzip: createGzip }
const unpacks = { 'deflate-raw': createInflateRaw, deflate: createInflate, gzip: createGunzip }

// What a constructor returns is what `new` gives.
const streamOf = (makers: Record<string, () => Duplex>) =>
  function stream(format: string) {
    const make = makers[format]
    if (!make) throw new TypeError(`no such format: ${format}`)
    return Duplex.toWeb(make())
  }

Object.assign(globalThis, { CompressionStream: streamOf(packs), DecompressionStream: streamOf(unpacks) })
