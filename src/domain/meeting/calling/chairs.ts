interface Sitting {
  id: string
  chair: string | null
}

export const perRowMost = 50

const nameOf = (at: number, perRow: number): string => `${Math.floor(at / perRow) + 1} 排 ${(at % perRow) + 1} 号`

/** Who gets which chair, in the order of the list; `keep` leaves those who have one where they are and fills the gaps. */
export function chairsFor(people: readonly Sitting[], perRow: number, keep: boolean): { id: string; chair: string }[] {
  const taken = new Set(keep ? people.flatMap(({ chair }) => (chair ? [chair] : [])) : [])
  const given: { id: string; chair: string }[] = []
  let at = 0
  for (const { id, chair } of people) {
    if (keep && chair) continue
    while (taken.has(nameOf(at, perRow))) at += 1
    const next = nameOf(at++, perRow)
    if (next !== chair) given.push({ id, chair: next })
  }
  return given
}
