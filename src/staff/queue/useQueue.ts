import { useEffect, useState } from 'react'
import { usePages } from '@/client/usePages'
import { call } from '@/client/call'
import { look, queue, type tabs } from '@/domain/opinion/contracts'
import type { Filter } from '@/domain/opinion/desk/filter'
import { alarmDay, shelfOf, type OpinionStatus } from '@/domain/opinion/opinion'
import type { OpinionCard } from '@/domain/opinion/views'

export type Tab = (typeof tabs)[number]

/** One pile of the desk as it is filtered, as it is after what has been done here since it was asked for. */
export function useQueue(tab: Tab, filter: Filter) {
  const asked: { tab: Tab; filter?: Filter } = { tab, filter }
  const pages = usePages(queue, asked)
  const { latest, drop, reload } = pages
  const [renewed, setRenewed] = useState<Readonly<Record<string, OpinionCard>>>({})
  const [gone, setGone] = useState<readonly OpinionCard[]>([])
  // As they were when they left: an answer that was already on its way must not bring them back.
  const [away, setAway] = useState<ReadonlyMap<string, number>>(new Map())
  useEffect(() => {
    setGone([])
    setRenewed({})
  }, [latest])

  const now = Date.now()
  const left = (of: number | undefined, counts: (card: OpinionCard) => boolean) => Math.max(0, (of ?? 0) - (tab === 'waiting' ? gone.filter(counts).length : 0))
  const isLate = (card: OpinionCard) => card.answerBy < now
  const isNear = (card: OpinionCard) => !isLate(card) && card.dayNo >= alarmDay
  // Somebody asked twice about one opinion has it on two pages.
  const items = [...new Map(pages.items.filter(({ id, version }) => away.get(id) !== version).map((card) => [card.id, renewed[card.id] ?? card])).values()]
  const first = filter.mine === null ? items[0] : undefined
  const unfiltered = Object.values(filter).every((part) => part === null)
  const oldest = tab === 'waiting' && unfiltered && first ? first.at : (latest?.oldest ?? null)

  const leave = (cards: readonly OpinionCard[]) => {
    const ids = cards.map(({ id }) => id)
    drop(({ id }) => ids.includes(id))
    setGone((before) => [...before, ...cards])
    setAway((before) => new Map([...before, ...cards.map(({ id, version }) => [id, version] as const)]))
    if (items.length === cards.length && latest?.next) void reload()
  }
  /** Reads one card again after it has changed; it leaves when it no longer belongs here. */
  const renew = async (card: OpinionCard) => {
    const result = await call(look, { id: card.id })
    if (result.ok && shelfOf[result.value.status as OpinionStatus] === tab) setRenewed((before) => ({ ...before, [card.id]: result.value }))
    else if (result.ok || result.refusal.kind === 'refused') leave([card])
  }
  return {
    pages: { ...pages, items },
    counts: latest && {
      waiting: left(latest.waiting, () => true),
      overdue: left(latest.overdue, isLate),
      dueSoon: left(latest.dueSoon, isNear),
      oldest,
    },
    matching: latest && latest.matching !== null ? Math.max(0, latest.matching - gone.length) : null,
    leave,
    renew,
  }
}
