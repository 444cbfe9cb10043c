import { requiredSeats, seatKeys, type Seat } from '../../../src/domain/kernel/seats'
import type { Attendance } from '../../../src/domain/meeting/attendance'

/** Those without whom there is no deliberation, and the host, 出席; experts and 乡贤, asked for their advice, 列席. */
const attendingSeats: readonly Seat[] = [...requiredSeats, 'host']
export const attending = ({ seat }: Pick<Attendance, 'seat'>): boolean => attendingSeats.includes(seat)
export const observing = (one: Pick<Attendance, 'seat'>): boolean => !attending(one)

/** 王建国（经济界） */
export const named = (name: string, from: string): string => (from.trim() && from.trim() !== name.trim() ? `${name}（${from.trim()}）` : name)

const order: readonly Seat[] = ['host', ...seatKeys.filter((seat) => seat !== 'host')]
/** The host first, then seat by seat, each in the order they were invited. */
export const bySeat = <One extends Pick<Attendance, 'seat' | '_id'>>(people: readonly One[]): One[] =>
  [...people].sort((a, b) => order.indexOf(a.seat) - order.indexOf(b.seat) || (a._id < b._id ? -1 : 1))

export const withWhom = (people: readonly Attendance[]): string => bySeat(people).map(({ name, from }) => named(name, from)).join('、')
