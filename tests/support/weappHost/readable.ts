/** What stands on the page in front, without white space; runs inside the browser. A wheel's unseen choices are not read. */
export function readable(frame: string): string {
  const front = [...document.querySelectorAll<HTMLElement>(frame)].find((one) => one.offsetParent !== null || one.getClientRects().length > 0)
  if (!front) return ''
  const words = document.createTreeWalker(front, NodeFilter.SHOW_TEXT)
  let text = ''
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const holder = node.parentElement
    if (!holder || !node.textContent?.trim() || holder.closest('select, style, script') || !holder.checkVisibility({ visibilityProperty: true })) continue
    text += node.textContent.replace(/\s+/g, '')
  }
  return text
}
