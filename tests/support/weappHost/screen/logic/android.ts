/**
 * Android's WeChat runs a V8 that was built without ICU: there is no `Intl` at all, and whatever would ask it answers as if
 * nobody had ever heard of languages.
 */
export function withoutIntl(realm: typeof globalThis): void {
  Reflect.deleteProperty(realm, 'Intl')
  const forms = ['NFC', 'NFD', 'NFKC', 'NFKD']
  Object.assign(realm.String.prototype, {
    normalize(this: string, form = 'NFC') {
      if (!forms.includes(form)) throw new realm.RangeError(`The normalization form should be one of ${forms.join(', ')}.`)
      return String(this)
    },
    localeCompare(this: string, that: string) {
      const [one, other] = [String(this), String(that)]
      return one < other ? -1 : one > other ? 1 : 0
    },
    toLocaleLowerCase(this: string) { return String(this).toLowerCase() },
    toLocaleUpperCase(this: string) { return String(this).toUpperCase() },
  })
  realm.Number.prototype.toLocaleString = function (this: number) { return this.toString() }
  Object.assign(realm.Date.prototype, {
    toLocaleString(this: Date) { return this.toString() },
    toLocaleDateString(this: Date) { return this.toDateString() },
    toLocaleTimeString(this: Date) { return this.toTimeString() },
  })
}
