import type { Level, Part } from './document'

const digits = '零一二三四五六七八九'

/** 1 → 一, 12 → 十二, 205 → 二百零五; headings never come to a thousand. */
export function chinese(n: number): string {
  if (n < 10) return digits[n] ?? ''
  if (n < 20) return `十${n === 10 ? '' : digits[n - 10]}`
  if (n < 100) return `${digits[Math.floor(n / 10)]}十${n % 10 === 0 ? '' : digits[n % 10]}`
  const rest = n % 100
  const tail = rest === 0 ? '' : rest < 10 ? `零${digits[rest]}` : rest < 20 ? `一${chinese(rest)}` : chinese(rest)
  return `${digits[Math.floor(n / 100)]}百${tail}`
}

const before: Record<Level, (n: number) => string> = { 1: (n) => `${chinese(n)}、`, 2: (n) => `（${chinese(n)}）`, 3: (n) => `${n}.`, 4: (n) => `（${n}）` }

/** Writes its number before each heading; every level begins anew under the one above it. */
export function numbered(parts: readonly Part[]): Part[] {
  const counts = [0, 0, 0, 0]
  return parts.map((part) => {
    if (part.part !== 'heading') return part
    const at = part.level - 1
    counts[at] = (counts[at] ?? 0) + 1
    counts.fill(0, part.level)
    return { ...part, text: `${before[part.level](counts[at] ?? 0)}${part.text}` }
  })
}
