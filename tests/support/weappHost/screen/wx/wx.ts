import type { Pages } from '../engine/pages'
import type { Os, Realm } from '../logic/realm'
import { answering, type Asked, type Call, type Work } from './answer'
import { cloudWorks, type Line } from './cloud'
import { device, deviceWorks } from './device'
import { Files } from './files'
import { createOffscreenCanvas, pictureWorks } from './pictures'
import { questionWorks, type Holder } from './questions'
import { storageOf } from './storage'
import { wayWorks } from './ways'

interface Surroundings {
  os: Os
  line: Line
  realm: Realm
  pages: Pages
  person: Holder
  wrong(error: unknown): void
}

export interface WeChat {
  wx: Record<string, unknown>
  /** Everything the mini-program asked WeChat for that shows, opens or sends something; oldest first. */
  calls: Call[]
  /** Tells whoever asked to be told: `NetworkStatusChange`, `Error` … */
  happens(what: string, news: unknown): void
}

/** `wx` of one phone. What is not here is not there: to use it is a TypeError, which the lane reports. */
export function createWeChat({ os, line, realm, pages, person, wrong }: Surroundings): WeChat {
  const calls: Call[] = []
  const files = new Files()
  const listeners = new Map<string, Set<(news: unknown) => void>>()
  const answer = answering(realm, calls, wrong)
  const all = (works: Record<string, Work>) => Object.fromEntries(Object.entries(works).map(([name, work]) => [name, answer(name, work)]))
  const heard = (what: string) => ({
    [`on${what}`]: (act: (news: unknown) => void) => void listeners.set(what, (listeners.get(what) ?? new Set()).add(act)),
    [`off${what}`]: (act?: (news: unknown) => void) => void (act ? listeners.get(what)?.delete(act) : listeners.delete(what)),
  })
  const entered = () => realm.copy({ path: pages.top?.path ?? '', query: pages.top?.query ?? {}, scene: 1001, referrerInfo: {} })
  const fileManager = all(files.works)
  const wx: Record<string, unknown> = {
    ...device(os, realm),
    ...storageOf(line.openid, realm),
    ...all({ ...deviceWorks, ...wayWorks(pages), ...pictureWorks(files), ...questionWorks(person, line, realm, files) }),
    downloadFile: answer('downloadFile', async ({ url, filePath }: Asked) => ({ statusCode: 200, tempFilePath: await files.fetched(line, String(url), filePath ? String(filePath) : undefined) })),
    cloud: { init: () => undefined, ...Object.fromEntries(Object.entries(cloudWorks(line, realm, files)).map(([name, work]) => [name, answer(`cloud.${name}`, work)])) },
    getFileSystemManager: () => fileManager,
    createOffscreenCanvas,
    createSelectorQuery: () => (pages.top?.caller.createSelectorQuery as () => unknown).call(pages.top?.caller),
    getLaunchOptionsSync: entered,
    getEnterOptionsSync: entered,
    webpackJsonp: undefined,
  }
  for (const what of ['Error', 'UnhandledRejection', 'PageNotFound', 'NetworkStatusChange', 'AppShow', 'AppHide', 'WindowResize', 'ThemeChange', 'NeedPrivacyAuthorization', 'MemoryWarning', 'KeyboardHeightChange']) Object.assign(wx, heard(what))
  return {
    wx,
    calls,
    happens(what, news) {
      for (const act of listeners.get(what) ?? []) {
        try {
          act(realm.copy(news))
        } catch (error) {
          wrong(error)
        }
      }
    },
  }
}
