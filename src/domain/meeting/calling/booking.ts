/** Longer than any meeting (ms): where to look for one that has begun and still goes on. */
export const longestMeeting = 7 * 24 * 60 * 60_000

/** The same place however it is written: without the address in brackets, spaces and marks. */
export function placeKey(place: string): string {
  const bare = (text: string) => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const shortened = bare(place.replace(/[（(][^（()）]*[）)]/g, ''))
  return shortened || bare(place)
}

interface Stretch {
  startsAt: number
  endsAt: number
}
/** One that ends when the other begins is in nobody's way. */
export const overlap = (a: Stretch, b: Stretch): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt
