import { overfull } from '../../kernel/letters'
import { phone, shown } from '../../kernel/text'
import { readCalledAt } from './calledAt'
import type { Field, Mapping } from './columns'
import type { Fate } from './fates'
import type { Line } from './hotlineImport'
import type { Named } from './whichRoom'

/** As long as what a resident writes; an import never cuts anybody's words. */
export const textMost = 2000

/** A row of the export, read: what it says, and why it cannot come in if it cannot. */
export interface Row {
  /** As Excel counts. */
  no: number
  fate: Fate
  /** What the row says where that is why it cannot come in: a time nobody understands, a place nobody knows. */
  about: string | null
  ticket: string | null
  text: string
  room: string | null
  called: number | null
  unit: string | null
  person: string | null
  phone: string | null
}

export interface Reading {
  mapping: Mapping
  findRoom: (named: Named) => string | null
  now: number
}

/** `null`: a line that is no row: the header and what stands above it. Whatever stands below has a fate, a signature too. */
export function readRow(line: Line, { mapping, findRoom, now }: Reading): Row | null {
  if (line.no <= mapping.header) return null
  const cell = (field: Field): string => {
    const at = mapping.columns[field]
    return at === null ? '' : tidy(line.cells[at] ?? '')
  }
  const text = textOf(cell('title'), cell('text'), cell('address'))
  const calledText = cell('called')
  const called = calledText === '' ? null : readCalledAt(calledText, now)
  const room = findRoom({ town: cell('town'), village: cell('village'), address: cell('address') }) ?? mapping.fallback
  const row: Omit<Row, 'fate' | 'about'> = {
    no: line.no,
    ticket: ticketOf(cell('ticket')),
    text,
    room,
    called,
    unit: cell('unit').slice(0, 60) || null,
    person: cell('person').slice(0, 20) || null,
    phone: phoneOf(cell('phone')),
  }
  const fate = fateOf(row, cell('title') + cell('text'), calledText)
  const place = [cell('town'), cell('village'), cell('address')].filter(Boolean).join(' ')
  const about = fate === 'badDate' ? calledText : fate === 'noRoom' ? place : ''
  return { ...row, fate, about: beginning(about, 40) || null }
}

function fateOf({ text, room, called }: Omit<Row, 'fate' | 'about'>, words: string, calledText: string): Fate {
  if (shown(words) === '') return 'empty'
  // What a decoder writes where the bytes were no letter.
  if (text.includes('\uFFFD')) return 'garbled'
  // A letter is never shorter than one unit; only long texts are worth counting.
  if (text.length > textMost && overfull(text, textMost)) return 'tooLong'
  if (called === null && calledText !== '') return 'badDate'
  return room === null ? 'noRoom' : 'in'
}

/** Some systems end their cells with a tab so that Excel takes a number for text. */
const tidy = (cell: string): string => cell.replace(/^[\s'\uFEFF]+|\s+$/g, '').normalize('NFC')

/** Title, words and place, as far as the words do not say them already. */
function textOf(title: string, text: string, address: string): string {
  const said = text === '' ? title : title === '' || text.includes(title) ? text : `${title}\n${text}`
  return said === '' || address === '' || said.includes(address) ? said : `${said}\n地址：${address}`
}

/** 2.02611E+13 is what Excel leaves of a long number: no longer anybody's. */
const ticketOf = (cell: string): string | null => (cell === '' || /^\d+(\.\d+)?E[+-]?\d+$/i.test(cell) ? null : cell.slice(0, 60))

function phoneOf(cell: string): string | null {
  for (const one of cell.split(/[、,，;；/]|\s{2,}/)) {
    const read = one.trim() === '' ? null : phone.safeParse(one)
    if (read?.success) return read.data
  }
  return null
}

/**
 * What makes two rows the same: the ticket; without one, the same words at the same time in the same room. `city`:
 * every city has a hotline of its own, which counts its tickets from one.
 */
export const sameAs = (city: string, { ticket, room, called, text }: Row): string =>
  JSON.stringify(ticket === null ? ['hotline', city, 'said', room, called, text] : ['hotline', city, 'ticket', ticket])

/** The first letters, for a list. */
export const beginning = (text: string, most = 60): string => {
  const line = shown(text).replace(/\s+/g, ' ')
  return line.length <= most ? line : `${[...line].slice(0, most - 1).join('')}…`
}
