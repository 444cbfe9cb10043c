import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter((root) => root !== undefined)
    .flatMap((root) => [path.join(root, 'Google/Chrome/Application/chrome.exe'), path.join(root, 'Microsoft/Edge/Application/msedge.exe')]),
]

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** The browser of this machine: CHROMIUM, a usual place, or the packed one of @sparticuz/chromium. */
export async function findChromium(): Promise<{ path: string; args: string[] }> {
  const named = process.env.CHROMIUM
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM=${named}: there is no such file`)
    return { path: named, args: [] }
  }
  const found = installed.find((place) => existsSync(place))
  if (found) return { path: found, args: [] }
  const { default: packed } = await import('@sparticuz/chromium')
  return { path: await packed.executablePath(), args: packed.args }
}

export async function launchChromium(): Promise<Browser> {
  const { path: executablePath, args } = await findChromium()
  return chromium.launch({ executablePath, headless: true, env: withoutFakeTime(process.env), args: [...new Set([...flags, ...args])] })
}

/** Chromium does not start under libfaketime; its pages take the cloud's time from the preview. */
const withoutFakeTime = (environment: Partial<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(environment).flatMap(([name, value = '']) => (name.startsWith('FAKETIME') || (name === 'LD_PRELOAD' && value.includes('faketime')) ? [] : [[name, value]])))
