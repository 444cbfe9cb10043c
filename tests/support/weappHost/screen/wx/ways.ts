import type { OpenPage, Pages, Query } from '../engine/pages'
import { Failure, type Asked, type Work } from './answer'

export function queryOf(text: string): Query {
  return Object.fromEntries(text.split('&').filter(Boolean).map((part) => {
    const [name = '', value = ''] = part.split('=')
    return [decodeURIComponent(name), decodeURIComponent(value)]
  }))
}

/** From page to page, and what a page says above itself. */
export function wayWorks(pages: Pages): Record<string, Work> {
  const to = (name: string): Work => ({ url }: Asked) => {
    const [path = '', query = ''] = String(url).replace(/^\//, '').split('?')
    pages.open(name, path, queryOf(query))
  }
  return {
    navigateTo: to('navigateTo'),
    redirectTo: to('redirectTo'),
    reLaunch: to('reLaunch'),
    navigateBack: ({ delta }: Asked) => {
      if (pages.stack.length < 2) throw new Failure('cannot navigate back at first page.')
      pages.back(Number(delta ?? 1))
    },
    setNavigationBarTitle: ({ title }: Asked) => {
      if (pages.top) pages.top.title = String(title)
    },
    pageScrollTo: ({ selector, scrollTop, offsetTop }: Asked) => {
      const found = typeof selector === 'string' ? nodeIn(pages.top, selector) : undefined
      if (typeof selector === 'string' && !found) throw new Failure(`no node found by ${selector}`)
      window.scrollTo(0, found ? found.getBoundingClientRect().top + window.scrollY + Number(offsetTop ?? 0) : Number(scrollTop ?? 0))
    },
  }
}

/** The engine writes ids into the document behind a prefix of the page's. */
const nodeIn = (page: OpenPage | undefined, selector: string): Element | null | undefined => page?.host.querySelector(selector.replace(/#([\w:-]+)/g, '[id$="--$1"]'))
