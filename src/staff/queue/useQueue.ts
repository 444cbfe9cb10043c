import { useEffect, useState } from 'react'
import { usePages } from '@/client/usePages'
import { useAct } from '@/client/useAct'
import { look, queue, type tabs } from '@/domain/opinion/contracts'
import { alarmDay, shelfOf, type OpinionStatus } from '@/domain/opinion/opinion'
import type { OpinionCard } from '@/domain/opinion/views'

export type Tab = (typeof tabs)[number]

/** One pile of the desk, as it is after what has been done here since it was asked for. */
export function useQueue(tab: Tab) {
  const pages = usePages(queue, { tab })
  const { latest, drop, reload } = pages
  const [renewed, setRenewed] = useState<Readonly<Record<string, OpinionCard>>>({})
  const [gone, setGone] = useState<readonly OpinionCard[]>([])
  const one = useAct()
  useEffect(() => {
    setGone([])
    setRenewed({})
  }, [latest])

  const now = Date.now()
  const left = (of: number | undefined, counts: (card: OpinionCard) => boolean) => Math.max(0, (of ?? 0) - (tab === 'waiting' ? gone.filter(counts).length : 0))
  const isLate = (card: OpinionCard) => card.answerBy < now
  const isNear = (card: OpinionCard) => !isLate(card) && card.dayNo >= alarmDay
  const items = pages.items.map((card) => renewed[card.id] ?? card)
  const oldest = tab === 'waiting' && items[0] ? items[0].at : (latest?.oldest ?? null)

  const leave = (cards: readonly OpinionCard[]) => {
    const ids = cards.map(({ id }) => id)
    drop(({ id }) => ids.includes(id))
    setGone((before) => [...before, ...cards])
    if (items.length === cards.length && latest?.next) void reload()
  }
  /** Reads one card again after somebody else was there first; it leaves when it no longer belongs here. */
  const renew = async (card: OpinionCard) => {
    const latestOfIt = await one.run(look, { id: card.id })
    if (latestOfIt && shelfOf[latestOfIt.status as OpinionStatus] === tab) setRenewed((before) => ({ ...before, [card.id]: latestOfIt }))
    else leave([card])
  }
  return {
    pages: { ...pages, items },
    counts: latest && {
      waiting: left(latest.waiting, () => true),
      overdue: left(latest.overdue, isLate),
      dueSoon: left(latest.dueSoon, isNear),
      oldest,
    },
    leave,
    renew,
  }
}
