/**
 * Phones side by side share one browser; each gets a shelf of its own in what the browser keeps. Behaves as Storage
 * does, names as properties included.
 */
function shelf(storage: Storage, prefix: string): Storage {
  const names = () => Object.keys(storage).filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length))
  const own: Storage = {
    get length() {
      return names().length
    },
    key: (n) => names()[n] ?? null,
    getItem: (name) => storage.getItem(prefix + name),
    setItem: (name, value) => storage.setItem(prefix + name, value),
    removeItem: (name) => storage.removeItem(prefix + name),
    clear: () => names().forEach((name) => storage.removeItem(prefix + name)),
  }
  const kept = (name: string | symbol): name is string => typeof name === 'string' && !(name in own) && storage.getItem(prefix + name) !== null
  return new Proxy(own, {
    get: (target, name) => (kept(name) ? own.getItem(name) : (Reflect.get(target, name) as unknown)),
    set: (target, name, value) => {
      if (typeof name === 'symbol' || name in target) return false
      own.setItem(name, String(value))
      return true
    },
    has: (target, name) => name in target || kept(name),
    deleteProperty: (_, name) => {
      if (typeof name === 'string') own.removeItem(name)
      return true
    },
    ownKeys: () => names(),
    getOwnPropertyDescriptor: (_, name) => (kept(name) ? { value: own.getItem(name), enumerable: true, configurable: true, writable: true } : undefined),
  })
}

export function ownStorage(openid: string): void {
  const prefix = `${openid}\u0001`
  for (const name of ['localStorage', 'sessionStorage'] as const) {
    Object.defineProperty(window, name, { value: shelf(window[name], prefix), configurable: true })
  }
}
