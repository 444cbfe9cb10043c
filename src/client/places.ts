/**
 * The order of a list's lines on the screen, by id. Where a line has left, its place stays, empty: taking a node out makes
 * Taro send the whole list again (70 KB for 32 cards), emptying one sends a few bytes. A new order begins anew.
 */
export function placesFor(before: readonly string[], now: readonly string[]): string[] {
  const here = new Set(now)
  const stayed = before.filter((id) => here.has(id))
  return stayed.every((id, at) => id === now[at]) ? [...before, ...now.slice(stayed.length)] : [...now]
}
