import Taro from '@tarojs/taro'
import { icalendar, type CalendarEvent } from './icalendar'
import { isWeChat } from './wechat'

/** Whether a cancelled event can be taken out of the calendar again. */
export const takesOut = !isWeChat

const inSeconds = (at: number) => Math.floor(at / 1000)

/**
 * Puts an event into the phone's calendar: WeChat asks and writes it, a browser hands over a file that the calendar opens
 * and knows again when it changes. WeChat can neither change nor take out what it wrote.
 */
export async function addToCalendar(event: CalendarEvent): Promise<'added' | 'file' | 'refused'> {
  if (!isWeChat) {
    handOver(`${event.title}.ics`, icalendar(event, Date.now()))
    return 'file'
  }
  const { title, startsAt, endsAt, place, note } = event
  try {
    await Taro.addPhoneCalendar({
      title,
      startTime: inSeconds(startsAt),
      endTime: String(inSeconds(endsAt)),
      location: place,
      description: note,
      alarm: true,
      alarmOffset: 3600,
    })
    return 'added'
  } catch {
    return 'refused'
  }
}

function handOver(name: string, text: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }))
  link.download = name
  document.body.append(link) // Safari follows no link outside the document.
  link.click()
  link.remove()
  // Not at once: some browsers fetch what they were handed a moment later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
