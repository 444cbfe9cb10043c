import { day, moment } from '../../kernel/calendar'

const two = (part: string | undefined) => (part ?? '0').padStart(2, '0')
const written = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[\sT]*(上午|下午|AM|PM)?\s*(\d{1,2})\s*[:时点]\s*(\d{1,2})?\s*分?(?:[:]?\s*\d{1,2}(?:\.\d+)?\s*秒?)?\s*(AM|PM)?)?(?:\+08:?00)?$/i
const digits = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(?:\d{2})?)?$/
/** Excel counts days from here; a cell without a date format gives the bare number. */
const firstDay = moment('1899-12-30') as number

/** When the caller called, as 12345 systems write it, in Beijing time (ms); `null` when it cannot be told. */
export function readCalledAt(text: string, now: number): number | null {
  const at = read(text.normalize('NFKC').replace(/(?:周|星期)[一二三四五六日天]/, ' ').trim())
  // Nobody has called tomorrow; a day's grace for clocks that are off.
  return at !== null && at > (moment('2000-01-01') as number) && at < now + day ? at : null
}

function read(text: string): number | null {
  const said = written.exec(text)
  if (said) {
    const half = (said[4] ?? said[7] ?? '').toUpperCase()
    const hour = Number(said[5] ?? 0)
    const late = half === '下午' || half === 'PM'
    const shifted = late && hour < 12 ? hour + 12 : !late && half !== '' && hour === 12 ? 0 : hour
    return moment(`${said[1]}-${two(said[2])}-${two(said[3])}`, `${two(String(shifted))}:${two(said[6])}`)
  }
  const plain = digits.exec(text)
  if (plain) return moment(`${plain[1]}-${plain[2]}-${plain[3]}`, `${two(plain[4])}:${two(plain[5])}`)
  if (/^\d{5}(\.\d+)?$/.test(text)) return firstDay + Math.round(Number(text) * 1440) * 60_000
  return null
}
