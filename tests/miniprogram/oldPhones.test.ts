/** @jest-environment node */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { transformSync } from 'esbuild'
import { baseLibrary, missing } from '../../config/base-library'
import { declared, undeclared } from '../../config/privacy'

const root = resolve(__dirname, '../..')
const dist = join(root, 'dist/weapp')
const scripts = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ file: relative(dist, path).split('\\').join('/'), code: readFileSync(path, 'utf8') }))
/** What people read may hold anything; without strings only the program is left. */
const program = (code: string): string => code.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""')

/** Taro's own runtime looks before it leaps: `typeof` guards, and names of WeChat's APIs in a list. */
const ours = scripts.filter(({ file }) => file !== 'taro.js' && file !== 'vendors.js' && file !== 'runtime.js')

test('Lao Zhou’s old Android opens it: nothing newer than the oldest base library is used anywhere', () => {
  expect(ours.length).toBeGreaterThan(250)
  const found = ours.flatMap(({ file, code }) => Object.entries(missing).filter(([what, sign]) => sign.test(what.startsWith('normalize') || what.startsWith('regular') ? code : program(code))).map(([what]) => `${file}: ${what}`))
  expect(found).toEqual([])
})

const readable = (code: string): string => {
  try {
    // esbuild lowers little to ES5 and says so about the rest.
    return transformSync(code, { target: 'es5', logLevel: 'silent' }) && 'as ES5'
  } catch (error) {
    return String((error as Error).message).slice(0, 200)
  }
}

test('every file, of libraries from outside too, can be read by an engine of ES5, and none of them needs Intl', () => {
  for (const { file, code } of scripts) expect([file, readable(code)]).toEqual([file, 'as ES5'])
  const newer = scripts.filter(({ code }) => /\bIntl\b/.test(program(code)) || /\(\?<[=!]/.test(code)).map(({ file }) => file)
  expect(newer).toEqual([])
})

test('the minimum is written where whoever puts it into WeChat reads it', () => {
  for (const page of ['README.md', 'README.zh-CN.md']) expect(readFileSync(join(root, page), 'utf8')).toContain(baseLibrary)
})

describe('privacy', () => {
  const calls = (api: string) => scripts.filter(({ file, code }) => file !== 'taro.js' && new RegExp(`\\.${api}\\(`).test(code)).map(({ file }) => file)

  test('every API of WeChat’s privacy table that the packages call is declared, and nothing is declared that they do not need', () => {
    expect(undeclared.flatMap((api) => calls(api).map((file) => `${file} calls ${api}`))).toEqual([])
    expect(declared.filter(({ apis }) => apis.every((api) => calls(api).length === 0)).map(({ what }) => what)).toEqual([])
  })

  test('both READMEs tell whoever fills in the console the same list', () => {
    for (const page of ['README.md', 'README.zh-CN.md']) {
      const text = readFileSync(join(root, page), 'utf8')
      for (const { what } of declared) expect([page, text]).toEqual([page, expect.stringContaining(what)])
    }
  })
})
