import { Notice, Small, Stack } from '@/components'
import { meetingTime } from '@/domain/kernel/calendar'
import type { OutputOf } from '@/domain/kernel/contract'
import type { clashes } from '@/domain/meeting/calling/contracts'

type Found = OutputOf<typeof clashes>
type Busy = Found['people'][number]
const few = 8

/** Those who are asked to the same thing elsewhere, together. */
function byOccasion(people: readonly Busy[]): { first: Busy; names: string[] }[] {
  const occasions = new Map<string, { first: Busy; names: string[] }>()
  for (const one of people) {
    const key = `${one.what} ${one.startsAt} ${one.where}`
    const found = occasions.get(key)
    if (found) found.names.push(one.name)
    else occasions.set(key, { first: one, names: [one.name] })
  }
  return [...occasions.values()]
}

const someOf = (names: readonly string[]): string => (names.length > few ? `${names.slice(0, few).join('、')}等 ${names.length} 人` : names.join('、'))

/** What is in the way at that time. It warns; who convenes decides. */
export function Clashes({ found, now }: { found: Found | null; now: number }) {
  if (!found || (found.places.length === 0 && found.people.length === 0)) return null
  const { places, people } = found
  const many = new Set(people.map(({ person }) => person)).size
  return (
    <Notice tone='warn' title={[places.length > 0 ? '那时还有别的会' : '', many > 0 ? `${many} 人那时有别的安排` : ''].filter(Boolean).join('，')}>
      <Stack tight>
        {places.map((one) => (
          <Small key={one.id}>{one.same === 'place' ? `同一个地点（${one.room.name}）` : '本议事室'}：{one.title}，{meetingTime(one.startsAt, one.endsAt, now)}{one.same === 'place' ? '' : `，在${one.place}`}</Small>
        ))}
        {byOccasion(people).map(({ first: { what, startsAt, endsAt, where }, names }) => (
          <Small key={`${what}${startsAt}${where}`}>{someOf(names)}：{what}，{meetingTime(startsAt, endsAt, now)}，在{where}</Small>
        ))}
        <Small>只是提醒，没有问题可以照常办。</Small>
      </Stack>
    </Notice>
  )
}
