let shown: HTMLElement | null = null

/** A bar over every page while the machine cannot write: whoever holds a phone cannot see the window the cloud runs in. */
export function showTrouble(words: string | null): void {
  if (words === null || shown?.textContent !== words) {
    shown?.remove()
    shown = null
  }
  if (words === null || shown) return
  shown = document.createElement('div')
  shown.setAttribute('role', 'alert')
  shown.style.cssText = 'position:fixed;inset:0 0 auto 0;z-index:2147483001;padding:12px 16px;background:#b42318;color:#fff;font:16px/1.5 sans-serif'
  shown.textContent = words
  document.body.append(shown)
}
