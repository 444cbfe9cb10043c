import { api, listen } from './api'
import { Clock } from './clock'
import { byId } from './dom'
import { fitPhones } from './fit'
import { Happenings } from './happenings'
import { Inbox } from './inbox'
import { People } from './people'
import { Phone } from './phones'
import { hangPoster } from './poster'

/** A door code shown on a phone of this desk begins with the desk's address when scanned from outside. */
if (location.hash.startsWith('#/')) location.replace(`/me/${location.hash}`)
else void layOutDesk()

async function layOutDesk(): Promise<void> {
  const desk = await api.desk()
  const people = new People(desk)
  const phones = (['resident', 'member', 'staff'] as const).map((kind) => new Phone(kind, people))
  byId('phones').append(...phones.map(({ element }) => element))
  fitPhones(byId('phones'))

  const openOn = (openid: string, page: string) => {
    const person = people.find(openid)
    const phone = phones.find(({ kind }) => kind === person.phone)
    phone?.give(person, page || person.start)
    phone?.element.scrollIntoView({ block: 'nearest', behavior: 'smooth' })
  }
  const clock = new Clock(() => phones.forEach((phone) => phone.refresh()))
  const inbox = new Inbox(people, desk.templates, openOn, clock.now)
  const happenings = new Happenings(people, clock.now)
  hangPoster(desk, () => phones[0]?.open(people.speak()))

  const happened: Record<string, () => Promise<void>> = {
    called: () => happenings.draw(), sent: () => inbox.draw(), clock: () => clock.refresh().then(() => inbox.draw()),
  }
  await clock.refresh()
  await inbox.draw()
  listen((what) => void happened[what]?.().catch(() => {}), (yes) => { byId('away').hidden = yes })
}
