import { useCallback, useEffect, useState } from 'react'
import { call } from '@/client/call'
import type { OutputOf } from '@/domain/kernel/contract'
import type { Refusal } from '@/domain/kernel/refusal'
import { subjects } from '@/domain/opinion/desk/contracts'

export type Subject = OutputOf<typeof subjects>['items'][number]

/** They change about once a year: asked for once a visit and room. */
const kept = new Map<string, readonly Subject[]>()
const none: readonly Subject[] = []

/** What the opinions of a room can be sorted under, and which committee follows it. Without a room it waits. */
export function useSubjects(room: string | null) {
  const [items, setItems] = useState(room === null ? none : (kept.get(room) ?? none))
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const load = useCallback(async () => {
    if (room === null) return
    const known = kept.get(room)
    if (known) return setItems(known)
    const result = await call(subjects, { room })
    setRefusal(result.ok ? null : result.refusal)
    if (!result.ok) return
    kept.set(room, result.value.items)
    setItems(result.value.items)
  }, [room])
  useEffect(() => void load(), [load])
  return { items, refusal, reload: load }
}
