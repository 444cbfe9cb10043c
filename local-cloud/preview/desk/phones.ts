import { make } from './dom'
import type { DemoPerson } from './api'
import type { Kind, People } from './people'

const titles: Record<Kind, string> = { resident: '居民', member: '委员', staff: '工作人员' }
const somebodyNew = 'somebody-new'

/** 幸福里社区 专人 → 专人, 幸福里社区 */
function placeAndRole({ as }: DemoPerson): { group: string; detail: string } {
  const cut = as.lastIndexOf(' ')
  return cut < 0 ? { group: as, detail: '' } : { group: as.slice(cut + 1), detail: as.slice(0, cut) }
}

/** One phone on the desk, and who holds it. */
export class Phone {
  readonly element: HTMLElement
  private readonly frame = make('iframe')
  private readonly picker = make('select')
  private readonly own = make('a', { className: 'small', target: '_blank', rel: 'noopener', textContent: '单独打开' })
  private holder: DemoPerson

  constructor(readonly kind: Kind, private readonly people: People) {
    const kept = localStorage.getItem(`desk:${kind}`)
    this.holder = people.of(kind).find(({ openid }) => openid === kept) ?? people.first(kind)
    const label = make('label', { className: 'who' }, make('span', { textContent: titles[kind] }), this.picker)
    const buttons = make('div', { className: 'buttons' },
      make('button', { type: 'button', className: 'small', textContent: '返回首页', onclick: () => this.open(this.holder.start) }),
      make('button', { type: 'button', className: 'small', textContent: '刷新', onclick: () => this.refresh() }),
      this.own)
    this.element = make('section', { className: 'phone-place' }, make('div', { className: 'over' }, label, buttons),
      make('div', { className: 'room-for-phone' }, make('div', { className: 'phone' }, this.frame)))
    this.element.setAttribute('aria-label', `${titles[kind]}的手机`)
    this.picker.onchange = () => this.give(this.picker.value === somebodyNew ? this.people.welcome() : this.people.find(this.picker.value))
    this.give(this.holder)
  }

  /** Hands the phone to somebody; it opens where they begin, or at `page`. */
  give(person: DemoPerson, page = person.start): void {
    this.holder = person
    localStorage.setItem(`desk:${this.kind}`, person.openid)
    this.frame.title = `${titles[this.kind]} ${person.name} 的手机`
    this.own.href = `/phone/${person.openid}/#${person.start}`
    this.drawPicker()
    this.open(page)
  }

  open(page: string): void {
    const url = `/phone/${this.holder.openid}/#${page.startsWith('/') ? page : `/${page}`}`
    const inside = this.frame.contentWindow
    if (!inside || this.frame.getAttribute('src') === null) return void (this.frame.src = url)
    // Only the part after # may differ: then the browser would not load anything.
    const same = inside.location.pathname === `/phone/${this.holder.openid}/`
    inside.location.replace(url)
    if (same) inside.location.reload()
  }

  refresh(): void {
    this.frame.contentWindow?.location.reload()
  }

  private drawPicker(): void {
    const groups = new Map<string, HTMLOptGroupElement>()
    const all = this.people.of(this.kind)
    const shown = all.some(({ openid }) => openid === this.holder.openid) ? all : [...all, this.holder]
    for (const person of shown) {
      const { group, detail } = placeAndRole(person)
      const place = groups.get(group) ?? make('optgroup', { label: group })
      groups.set(group, place)
      place.append(make('option', { value: person.openid, textContent: detail ? `${person.name} · ${detail}` : person.name }))
    }
    this.picker.replaceChildren(...groups.values(), ...(this.kind === 'resident' ? [make('option', { value: somebodyNew, textContent: '＋ 新来的居民' })] : []))
    this.picker.value = this.holder.openid
  }
}
