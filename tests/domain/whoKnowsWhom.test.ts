import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

const root = resolve(__dirname, '../..')
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))

/** What a file imports, as paths from the root, or package names. */
function imports(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(/(?:from|import) '([^']+)'/g)].map(([, name = '']) => {
    if (name.startsWith('@/')) return `src/${name.slice(2)}`
    return name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)) : name
  })
}
const isPath = (name: string) => /^(src|cloudfunctions|local-cloud|config|tests)\//.test(name)

const contexts = ['opinion', 'topic', 'meeting', 'floor', 'supervision', 'directory', 'notice', 'report', 'board', 'paper']

test('domain knows nobody: no Taro, no WeChat, no clock of its own', () => {
  for (const file of filesIn('src/domain')) {
    for (const name of imports(file)) expect([file, name]).toEqual([file, expect.stringMatching(/^(src\/domain\/|zod$|dayjs|chinese-days\/dist\/chinese-days\.json$|unicode-segmenter\/grapheme$)/)])
    expect([file, readFileSync(join(root, file), 'utf8')]).toEqual([file, expect.not.stringMatching(/Date\.now\(|Math\.random\(|\bwx\./)])
  }
})

test('a context knows the kernel and not its neighbours; only journey.ts and kinds.ts know several', () => {
  for (const context of contexts) {
    const others = contexts.filter((other) => other !== context)
    for (const file of filesIn(`src/domain/${context}`)) {
      for (const name of imports(file)) expect([file, others.filter((other) => name.startsWith(`src/domain/${other}/`))]).toEqual([file, []])
    }
  }
})

test('cloud functions know domain and runtime, and of each other nothing', () => {
  for (const file of filesIn('cloudfunctions')) {
    const own = file.split('/').slice(0, 2).join('/')
    for (const name of imports(file).filter(isPath)) {
      const allowed = name.startsWith('src/domain/') || name.startsWith('cloudfunctions/runtime/') || name.startsWith(`${own}/`)
      expect([file, name, allowed]).toEqual([file, name, true])
    }
  }
})

test('pages know components, client and domain; components and client never know a page', () => {
  const may: Record<string, readonly string[]> = {
    resident: ['resident', 'components', 'client', 'domain'],
    member: ['member', 'components', 'client', 'domain'],
    public: ['public', 'components', 'client', 'domain'],
    staff: ['staff', 'components', 'client', 'domain'],
    meetings: ['meetings', 'staff/parts', 'staff/staff.scss', 'components', 'client', 'domain'],
    topics: ['topics', 'staff/parts', 'staff/staff.scss', 'components', 'client', 'domain'],
    components: ['components', 'client', 'domain'],
    client: ['client', 'domain'],
  }
  for (const [part, known] of Object.entries(may)) {
    for (const file of filesIn(`src/${part}`)) {
      for (const name of imports(file).filter(isPath)) expect([file, name, known.some((one) => name.startsWith(`src/${one}/`) || name === `src/${one}`)]).toEqual([file, name, true])
    }
  }
})

test('the product never imports the local cloud, and the local cloud’s engine never imports the product', () => {
  for (const part of ['src', 'cloudfunctions']) {
    for (const file of filesIn(part)) expect([file, imports(file).filter((name) => name.startsWith('local-cloud'))]).toEqual([file, []])
  }
  for (const file of filesIn('local-cloud')) {
    expect([file, imports(file).filter((name) => /^(src|cloudfunctions)\//.test(name))]).toEqual([file, []])
  }
})
