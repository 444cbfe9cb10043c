import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'
import postcss from 'postcss'

/** A mini-program as its phone gets it; every name is a path without its ending, such as `staff/queue/index`. */
export interface Compiled {
  json: Record<string, Record<string, unknown>>
  css: Record<string, string>
  modules: Record<string, string>
  /** JavaScript that makes the templates. */
  templates: string
}

interface Complaint {
  isError: boolean
  path: string
  startLine: number
  startColumn: number
  message: string
}

/** Compiles what `npm run build:weapp` left, by WeChat's own template compiler. A template it complains about is an error. */
export function compileWeapp(dist: string): Compiled {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
  const read = (file: string) => readFileSync(join(dist, file), 'utf8')
  const texts = (ending: string) => files.filter((file) => extname(file) === ending).map((file): [string, string] => [file.slice(0, -ending.length), read(file)])
  const of = <Value>(ending: string, made: (text: string, path: string) => Value) => Object.fromEntries(texts(ending).map(([path, text]) => [path, made(text, path)]))

  const group = new TmplGroup()
  for (const [path, text] of texts('.wxs')) group.addScript(path, text)
  const complaints = texts('.wxml').flatMap(([path, text]) => (group.addTmpl(path, text) ?? []) as Complaint[])
  if (complaints.length > 0) throw new Error(complaints.map(({ path, startLine, startColumn, message }) => `${path}.wxml:${startLine}:${startColumn} ${message}`).join('\n'))
  const templates = group.getTmplGenObjectGroups()
  group.free()
  return {
    json: of('.json', (text) => JSON.parse(text) as Record<string, unknown>),
    css: imported(of('.wxss', (text) => text)),
    modules: of('.js', (text) => text),
    templates,
  }
}

/** Style sheets with what they import put in its place, and WeChat's `page` called as the host calls it. */
function imported(sheets: Record<string, string>): Record<string, string> {
  const whole = (path: string): postcss.Root => {
    const root = postcss.parse(sheets[path] ?? '')
    root.walkAtRules('import', (rule) => {
      const to = new URL(rule.params.replace(/^url\(|["')]/g, '').replace(/^["']/, ''), `weapp://app/${path}`).pathname.slice(1).replace(/\.wxss$/, '')
      if (!(to in sheets)) throw new Error(`${path}.wxss imports ${rule.params}, which is not there`)
      rule.replaceWith(whole(to).nodes)
    })
    root.walkRules((rule) => {
      rule.selector = rule.selector.replace(/(^|[\s>+~,])page(?![\w-])/g, '$1wx-page')
    })
    return root
  }
  return Object.fromEntries(Object.keys(sheets).map((path) => [path, whole(path).toString()]))
}
