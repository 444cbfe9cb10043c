import type { DemoPerson, DeskState } from './api'

export type Kind = DemoPerson['phone']

const newcomersKept = 'desk:newcomers'

/** Everybody there is a phone for: the demo people, and residents who have just come. */
export class People {
  constructor(private readonly desk: DeskState) {}

  of(kind: Kind): DemoPerson[] {
    return [...this.desk.people.filter((person) => person.phone === kind), ...(kind === 'resident' ? this.newcomers() : [])]
  }

  /** Who holds this phone until somebody else is chosen. */
  first(kind: Kind): DemoPerson {
    return this.find(this.desk.holders[kind])
  }

  find(openid: string): DemoPerson {
    const known = [...this.desk.people, ...this.newcomers()].find((person) => person.openid === openid)
    return known ?? { openid, name: openid.startsWith('visitor-') ? '扫码来的手机' : '另一位居民', as: '居民', phone: 'resident', start: this.speak() }
  }

  /** Somebody nobody has seen before, who has just scanned the code at the door. */
  welcome(): DemoPerson {
    const openids = this.newcomerOpenids()
    const openid = `resident-${Math.random().toString(36).slice(2, 12)}`
    localStorage.setItem(newcomersKept, JSON.stringify([...openids, openid]))
    return this.find(openid)
  }

  speak(): string {
    return `/${this.desk.codePage}?scene=${encodeURIComponent(this.desk.scene)}`
  }

  private newcomers(): DemoPerson[] {
    return this.newcomerOpenids().map((openid, i) => ({ openid, name: `新来的居民 ${i + 1}`, as: '居民', phone: 'resident', start: this.speak() }))
  }

  private newcomerOpenids(): string[] {
    return JSON.parse(localStorage.getItem(newcomersKept) ?? '[]') as string[]
  }
}
