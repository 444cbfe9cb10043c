export const byId = <Found extends HTMLElement = HTMLElement>(id: string): Found => document.getElementById(id) as Found

export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name, properties: Partial<HTMLElementTagNameMap[Name]> = {}, ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties)
  element.append(...children)
  return element
}

const china = { timeZone: 'Asia/Shanghai' }
const clockOf = new Intl.DateTimeFormat('zh-CN', { ...china, hour: '2-digit', minute: '2-digit', hour12: false })
const dateOf = new Intl.DateTimeFormat('zh-CN', { ...china, month: 'long', day: 'numeric' })
const dayOf = new Intl.DateTimeFormat('zh-CN', { ...china, year: 'numeric', month: 'long', day: 'numeric' })
const weekdayOf = new Intl.DateTimeFormat('zh-CN', { ...china, weekday: 'short' })

/** 今天 14:02, otherwise 11月3日 14:02. */
export const timeOf = (at: number, now: number): string =>
  `${dateOf.format(at) === dateOf.format(now) ? '今天' : dateOf.format(at)} ${clockOf.format(at)}`

/** 2026年11月30日 周一 10:00 */
export const wholeDay = (at: number): string => `${dayOf.format(at)} ${weekdayOf.format(at)} ${clockOf.format(at)}`
