export interface CalendarEvent {
  id: string
  title: string
  startsAt: number
  endsAt: number
  place: string
  note: string
  /** How often it has changed: an entry with a higher number takes the place of the one before (RFC 5546 §2.1.4). */
  changes: number
  cancelled: boolean
}

/** 20261121T110000Z */
const utc = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '')

const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')

const bytes = (letter: string): number => {
  const point = letter.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}

/** A line holds 75 octets (RFC 5545 §3.1); what goes on begins with a space, and no letter is cut in half. */
function folded(line: string): string {
  let used = 0
  let out = ''
  for (const letter of line) {
    if (used + bytes(letter) > 75) {
      out += '\r\n '
      used = 1
    }
    out += letter
    used += bytes(letter)
  }
  return out
}

/** One event as an iCalendar file (RFC 5545), with a reminder an hour before. `now`: ms. */
export function icalendar({ id, title, startsAt, endsAt, place, note, changes, cancelled }: CalendarEvent, now: number): string {
  const alarm = ['BEGIN:VALARM', 'ACTION:DISPLAY', 'TRIGGER:-PT1H', `DESCRIPTION:${escaped(title)}`, 'END:VALARM']
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//yishitang//meeting//ZH',
    `METHOD:${cancelled ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    `UID:${id}@yishitang`,
    `DTSTAMP:${utc(now)}`,
    `SEQUENCE:${changes}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(endsAt)}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    `DESCRIPTION:${escaped(note)}`,
    ...(cancelled ? [] : alarm),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}
