/**
 * 抽签: whoever has the seed and the pool draws again and gets the same.
 *
 * The pool is every volunteer of one seat, by number (id). Its digest is SHA-256 over the sorted numbers, one to a line;
 * it is written into the record before there is a seed. The seed is 24 bytes of chance made afterwards by the server.
 * The order is that of SHA-256(seed + ":" + number) as hex; the first are drawn, the rest are reserves in that order.
 * It does not depend on the order in which people signed up.
 */

/** SHA-256 as hex, over UTF-8; handed in, because phones have none. */
export type Hash = (text: string) => string

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const poolDigest = (hash: Hash, pool: readonly string[]): string => hash([...pool].sort(byText).join('\n'))

/** All of the pool, in the order the lot gives them. */
export function lotOrder(hash: Hash, seed: string, pool: readonly string[]): string[] {
  const lots = new Map([...new Set(pool)].map((number) => [number, hash(`${seed}:${number}`)]))
  return [...lots.keys()].sort((a, b) => byText(lots.get(a) ?? '', lots.get(b) ?? '') || byText(a, b))
}

/** Said beside every draw, so that anyone can do it again with the tools of any computer. */
export const howDrawn = '每个编号前面加上“种子:”，算 SHA-256，按结果从小到大排队，排在前面的抽中，后面的依次候补。名单的指纹是把编号从小到大排好、一行一个算出的 SHA-256，先记下指纹，再产生种子。'
