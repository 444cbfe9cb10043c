/** A value out of the page's address. WeChat hands it on as it was encoded, the browser has already decoded it. */
export function readParam(value: string | undefined): string {
  if (!value) return ''
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
