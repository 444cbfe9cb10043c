import { build } from 'esbuild'

const made = new Map<string, Promise<Buffer>>()

/** A script for the browser, made when it is first asked for. */
export function bundled(entry: string): Promise<Buffer> {
  const known = made.get(entry)
  if (known) return known
  const bytes = build({ entryPoints: [entry], bundle: true, write: false, format: 'iife', target: 'es2019', charset: 'utf8', logLevel: 'silent', minify: true })
    .then(({ outputFiles }) => Buffer.from(outputFiles[0]?.contents ?? []))
  made.set(entry, bytes)
  bytes.catch(() => made.delete(entry))
  return bytes
}
