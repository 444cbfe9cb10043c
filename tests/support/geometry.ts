/** Measures the page in front, inside the browser; everything it needs is within. Answers in words, nothing when all is well. */
export function misfits(asked: { elder: boolean }): string[] {
  const page = [...document.querySelectorAll<HTMLElement>('.taro_page')].find((one) => one.offsetParent !== null)
  const said: string[] = []
  const name = (element: Element) => {
    const words = element.getAttribute('aria-label') ?? (element.textContent || element.getAttribute('placeholder') || element.className || element.tagName)
    return `“${words.trim().slice(0, 18)}”`
  }
  const visible = (element: Element) => element.checkVisibility({ visibilityProperty: true }) && element.clientHeight !== 1 // one pixel: heard, not seen
  if (!page) return ['没有页面']
  for (const box of [document.documentElement, page]) {
    if (box.scrollWidth > box.clientWidth) said.push(`横向能滚动：${box.scrollWidth} > ${box.clientWidth}`)
  }

  const words = document.createTreeWalker(page, NodeFilter.SHOW_TEXT)
  const seen = new Set<Element>()
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const element = node.parentElement
    if (!element || !node.textContent?.trim() || seen.has(element) || !visible(element)) continue
    seen.add(element)
    const range = document.createRange()
    range.selectNodeContents(element)
    const { left, right } = range.getBoundingClientRect()
    if (left < -0.5 || right > innerWidth + 0.5) said.push(`字出了屏幕：${name(element)}`)
    for (let around: Element | null = element; around && around !== page; around = around.parentElement) {
      const style = getComputedStyle(around)
      const cuts = style.overflowX !== 'visible' || style.overflowY !== 'visible'
      if (style.display === 'inline' || (around !== element && (!cuts || seen.has(around)))) continue
      seen.add(around)
      const wide = around.scrollWidth > around.clientWidth + 1
      const tall = cuts && around.scrollHeight > around.clientHeight + 1
      const shortened = style.getPropertyValue('-webkit-line-clamp') !== 'none' // with an ellipsis, in a list that opens the whole
      if (wide || (tall && !shortened)) said.push(`字被截断：${name(around)} ${around.scrollWidth}×${around.scrollHeight} > ${around.clientWidth}×${around.clientHeight}`)
    }
    if (!asked.elder) continue
    const style = getComputedStyle(element)
    const size = parseFloat(style.fontSize)
    if (size < 18) said.push(`长辈版的字太小：${name(element)} ${size}px`)
    if (parseFloat(style.lineHeight) / size < 1.295) said.push(`长辈版的行太挤：${name(element)} ${style.lineHeight} / ${size}px`)
  }

  for (const input of page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
    if (!visible(input) || !input.placeholder || input.value) continue
    const style = getComputedStyle(input)
    const pen = document.createElement('canvas').getContext('2d')
    if (!pen) continue
    pen.font = `${style.fontSize} ${style.fontFamily}`
    const wide = pen.measureText(input.placeholder).width
    if (input.tagName === 'INPUT' && wide > input.clientWidth) said.push(`框里的提示被截断：${name(input)} ${Math.round(wide)} > ${input.clientWidth}`)
  }

  const targets = '[role=button], [role=link], [role=tab], [role=radio], [role=checkbox], [role=switch], a[href], button, input, textarea, select'
  for (const target of document.querySelectorAll<HTMLElement>(targets)) {
    if (!visible(target) || target.offsetParent === null) continue
    const { width, height } = target.getBoundingClientRect()
    if (width < 43.5 || height < 43.5) said.push(`点不准：${name(target)} ${Math.round(width)}×${Math.round(height)}`)
  }
  if (asked.elder) {
    for (const button of page.querySelectorAll<HTMLElement>('.y-foot .y-btn:not(.small)')) {
      const { height } = button.getBoundingClientRect()
      if (height < 60) said.push(`长辈版的主按钮太矮：${name(button)} ${Math.round(height)}`)
    }
  }
  return [...new Set(said)]
}
