/** Keeps the last `size` things that happened. */
export function keep<T>(ring: T[], item: T, size = 10_000): void {
  ring.push(item)
  if (ring.length > size) ring.shift()
}
