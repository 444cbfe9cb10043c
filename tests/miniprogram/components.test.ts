import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const dist = path.resolve(__dirname, '../../dist/weapp')

function built(file: string): string {
  const at = path.join(dist, file)
  if (!existsSync(at)) throw new Error(`dist/weapp/${file} is not there: run \`npm run build:weapp\` first`)
  return readFileSync(at, 'utf8')
}

/** Taro writes one template for each built-in, and variants of view; those with a given tag that can carry attributes. */
const templates = (tag: string) => [...built('base.wxml').matchAll(new RegExp(`<${tag} [^>]*>`, 'g'))].map(([text]) => text).filter((text) => /aria-|placeholder=|src=/.test(text))

describe('what a screen reader needs survives the WeChat build', () => {
  test.each([
    ['view', ['role', 'label', 'hidden', 'disabled', 'checked', 'selected', 'expanded', 'live', 'current', 'modal', 'level', 'busy']],
    ['input', ['role', 'label', 'required']],
    ['textarea', ['role', 'label', 'required']],
    ['image', ['role', 'label', 'hidden']],
    ['button', ['role', 'label', 'disabled', 'busy']],
  ])('<%s> carries its aria attributes', (tag, names) => {
    const found = templates(tag)
    expect(found.length).toBeGreaterThan(0)
    for (const text of found) for (const name of names) expect(text).toContain(`aria-${name}=`)
  })
})

describe('the sheet of styles', () => {
  const drawn = readFileSync(path.resolve(__dirname, '../../src/components/Icon.tsx'), 'utf8')
  const names = [...(/iconNames = \[([^\]]*)\]/.exec(drawn)?.[1] ?? '').matchAll(/'(\w+)'/g)].map(([, name]) => name ?? '')

  test('every icon has its drawing', () => {
    expect(names.length).toBeGreaterThan(15)
    for (const name of names) expect(built('app.wxss')).toContain(`.y-icon-${name}{`)
  })

  test('keeps px as px: nothing shrinks with the screen', () => {
    expect(built('app.wxss')).not.toMatch(/\drpx/)
  })

  test('uses no selector WXSS refuses', () => {
    expect(built('app.wxss')).not.toMatch(/(^|[\s,}>+~])\*|:root/)
  })
})
