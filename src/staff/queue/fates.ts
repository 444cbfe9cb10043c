export interface On {
  id: string
  version: number
}

/** What became of several opinions: those that moved on, as they are now, and those that did not, with why. */
export interface Fates {
  moved: On[]
  left: { id: string; why: string }[]
}

export function movedOf(asked: readonly On[], fates: readonly { id: string; refused: string | null }[]): Fates {
  const left = fates.flatMap(({ id, refused }) => (refused ? [{ id, why: refused }] : []))
  // Each move counts the version up by one.
  const moved = asked.filter(({ id }) => !left.some((fate) => fate.id === id)).map(({ id, version }) => ({ id, version: version + 1 }))
  return { moved, left }
}
