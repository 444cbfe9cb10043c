import { told } from './told'

export interface Code {
  text: string
  label: string
  where: string
}

/** The codes a camera in this phone's place could see: on the other phones of the same desk, and the printed one. */
export function visibleCodes(): Code[] {
  const desk = window.parent === window ? null : reach(window.parent)
  const frames = desk ? Array.from(desk.querySelectorAll('iframe')) : []
  const others = frames.flatMap((frame) => {
    const page = frame.contentWindow === window || !frame.contentWindow ? null : reach(frame.contentWindow)
    return page ? codesIn(page, frame.title || '另一部手机') : []
  })
  const printed = (desk ? codesIn(desk, '桌面上') : []).concat({ text: told.code, label: '议事室门口的码', where: '印在门口' })
  return [...others, ...printed].filter(({ text }, at, all) => text !== '' && all.findIndex((one) => one.text === text) === at)
}

function reach(other: Window): Document | null {
  try {
    return other.document
  } catch {
    return null
  }
}

function codesIn(page: Document, where: string): Code[] {
  return Array.from(page.querySelectorAll<HTMLElement>('[data-qr]')).filter((element) => element.getClientRects().length > 0).map((element) => {
    const named = element.matches('img') ? element : (element.querySelector('img') ?? element)
    return { text: element.dataset.qr ?? '', label: named.getAttribute('alt') || named.getAttribute('aria-label') || '一个码', where }
  })
}
