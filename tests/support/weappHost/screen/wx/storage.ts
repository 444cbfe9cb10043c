import type { Realm } from '../logic/realm'

const shelves = new Map<string, Map<string, string>>()

/** What somebody's phone keeps, also when the mini-program is opened anew. */
export function storageOf(openid: string, realm: Realm) {
  const shelf = shelves.get(openid) ?? new Map<string, string>()
  shelves.set(openid, shelf)
  const read = (key: string): unknown => {
    const text = shelf.get(key)
    return text === undefined ? '' : (realm.copy(JSON.parse(text)) as unknown)
  }
  return {
    setStorageSync: (key: string, value: unknown) => void shelf.set(key, JSON.stringify(value) ?? '""'),
    getStorageSync: read,
    removeStorageSync: (key: string) => void shelf.delete(key),
    clearStorageSync: () => shelf.clear(),
    getStorageInfoSync: () => realm.copy({ keys: [...shelf.keys()], currentSize: 0, limitSize: 10240 }),
  }
}

export function forget(openid: string): void {
  shelves.delete(openid)
}
