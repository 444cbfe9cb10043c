import type { SentMessage } from '../../types'
import type { Entry } from '../journal'
import type { DemoPerson } from '../preview'

export type { DemoPerson, Entry, SentMessage }

export interface DeskState {
  people: DemoPerson[]
  holders: Record<DemoPerson['phone'], string>
  scene: string
  codePage: string
  templates: Record<string, string>
  address: string
  lan: boolean
  place: { room: string; point: string } | null
}

export interface ClockState {
  now: number
  /** The time of the machine the cloud runs on. */
  machine: number
}

async function ask<Answer>(path: string, body?: object): Promise<Answer> {
  const response = await fetch(`/local/${path}`, body ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {})
  if (!response.ok) throw new Error(path)
  return (await response.json()) as Answer
}

export const api = {
  desk: () => ask<DeskState>('desk'),
  inbox: () => ask<SentMessage[]>('inbox'),
  journal: () => ask<Entry[]>('journal'),
  clock: () => ask<ClockState>('clock'),
  tick: () => ask<ClockState>('tick', {}),
  travel: (ms: number) => ask<ClockState>('travel', { ms }),
}

/** Tells what kind of thing has happened, and whether the cloud can be reached at all. */
export function listen(happened: (what: string) => void, reachable: (yes: boolean) => void): void {
  const source = new EventSource('/local/events')
  source.onmessage = ({ data }) => happened(String(data))
  source.onopen = () => reachable(true)
  source.onerror = () => reachable(false)
}
