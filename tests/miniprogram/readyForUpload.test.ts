/** @jest-environment node */
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { functions, runtime } from '../../cloudfunctions/functions.json'
import { functionNames } from '../../config/build-cloud'

const root = resolve(__dirname, '../..')
const json = (path: string) => JSON.parse(readFileSync(resolve(root, path), 'utf8')) as Record<string, unknown>

test('WeChat DevTools finds the mini-program and the functions where project.config.json says', () => {
  const project = json('project.config.json')
  expect(project).toMatchObject({ miniprogramRoot: './dist/weapp', cloudfunctionRoot: './dist/cloudfunctions', setting: { es6: false } })
  expect(existsSync(resolve(root, String(project.miniprogramRoot), 'app.json'))).toBe(true)
})

test('somebody who opens the build itself is not sent to a folder that is not there', () => {
  expect(json('dist/weapp/project.config.json')).toMatchObject({ miniprogramRoot: './' })
  expect(json('dist/weapp/project.config.json')).not.toHaveProperty('cloudfunctionRoot')
})

test('app.json asks for what it uses, loads lazily and checks privacy', () => {
  expect(json('dist/weapp/app.json')).toMatchObject({
    lazyCodeLoading: 'requiredComponents',
    __usePrivacyCheck__: true,
    requiredPrivateInfos: ['getLocation'],
    subPackages: [{ root: 'member' }, { root: 'staff' }, { root: 'meetings' }, { root: 'topics' }, { root: 'public' }],
  })
})

test.each(functionNames())('the function %s is complete: nothing to install, permissions and timers, the environment it reads', (name) => {
  const folder = `dist/cloudfunctions/${name}`
  const bundle = readFileSync(resolve(root, folder, 'index.js'), 'utf8')
  expect(bundle).toMatch(/exports/)
  expect(existsSync(resolve(root, folder, 'wx-server-sdk.js'))).toBe(true)
  expect(json(`${folder}/package.json`)).not.toHaveProperty('dependencies')
  const config = json(`${folder}/config.json`) as { permissions: { openapi: string[] }; triggers?: { config: string }[] }
  expect(Object.keys(config).filter((key) => key !== 'permissions' && key !== 'triggers')).toEqual([])
  expect(config.permissions.openapi).toEqual(expect.any(Array))
  expect(config.triggers?.map((trigger) => trigger.config)).toEqual(name === 'clock' ? ['0 */1 * * * * *'] : undefined)
  const read = ['AUDIT_KEY', 'BOARD_BASE', 'MINIPROGRAM_STATE', 'NOTICE_TEMPLATES'].filter((variable) => bundle.includes(variable))
  expect([...functions[name as keyof typeof functions].environment].sort()).toEqual(read)
})

test('functions.json says of every function how it is run, and the README tells the same', () => {
  expect(Object.keys(functions).sort()).toEqual(functionNames().sort())
  expect(json('dist/cloudfunctions/functions.json')).toEqual({ runtime, functions })
  const alike = Object.entries(functions).map(([name, { timeout, memory }]) => ({ name: `\`${name}\``, as: `${timeout} s and ${memory} MB` }))
  const [usual] = Object.values(functions).map(({ timeout, memory }) => `${timeout} s and ${memory} MB`)
  const more = alike.filter(({ as }) => as !== usual)
  expect(new Set(more.map(({ as }) => as)).size).toBe(1)
  expect(readFileSync(resolve(root, 'README.md'), 'utf8')).toContain(`runtime ${runtime}; ${more[0]?.as} for ${more.map(({ name }) => name).join(', ')}, ${usual} for all others`)
})

test('no build for production lets anybody act as somebody else', () => {
  for (const name of functionNames()) expect(readFileSync(resolve(root, `dist/cloudfunctions/${name}/index.js`), 'utf8')).not.toMatch(/x-local-openid|demo-/)
  for (const file of ['app.js', 'common.js', 'vendors.js']) expect(readFileSync(resolve(root, 'dist/weapp', file), 'utf8')).not.toMatch(/x-local-openid|demo-clerk/)
})

test('the phone carries the names of the acts and none of the checking', () => {
  for (const file of ['app.js', 'common.js', 'vendors.js']) expect(readFileSync(resolve(root, 'dist/weapp', file), 'utf8')).not.toMatch(/ZodError|invalid_union/)
})
