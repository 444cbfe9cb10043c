import { scopesOf } from '../../../src/domain/kernel/actor'
import { dateOf, moment } from '../../../src/domain/kernel/calendar'
import type { LedgerFilter } from '../../../src/domain/supervision/ledger'
import type { LedgerLine } from '../../../src/domain/supervision/views'
import type { Desk } from '../../runtime/desk'
import { ledgerRows } from '../../runtime/ledgerRows'
import type { LedgerFrom } from '../documents/ledger'
import { dayOf } from '../model/dates'
import { departmentOf, stampOf } from '../whoMakes'

/** The ledger as the reader sees it under this filter; `whole` is false where there were more rows than a file holds. */
export async function ledgerFrom(desk: Desk, filter: LedgerFilter): Promise<LedgerFrom & { whole: boolean }> {
  const [{ rows, whole }, by] = await Promise.all([ledgerRows(desk, filter), departmentOf(desk)])
  return {
    rows,
    whole,
    place: await placeOf(desk, filter, rows),
    by,
    date: dayOf(desk.now),
    stamp: stampOf(desk),
    // A ledger is of the day it is filled in.
    at: moment(dateOf(desk.now)) ?? desk.now,
  }
}

/** The one room everything is of, or the reader's area. */
async function placeOf(desk: Desk, filter: LedgerFilter, rows: readonly LedgerLine[]): Promise<string> {
  const rooms = filter.room ? [filter.room] : [...new Set(rows.map(({ room }) => room.id))]
  const own = scopesOf(desk.actor, 'clerk')[0] ?? scopesOf(desk.actor, 'convener')[0]
  const [only = own] = rooms
  if (only && rooms.length <= 1) return (await desk.directory.room(only))?.name ?? ''
  return (await desk.directory.area((await areaOf(desk)) ?? ''))?.name ?? ''
}

async function areaOf({ actor, directory }: Desk): Promise<string | undefined> {
  const [area] = [...scopesOf(actor, 'office'), ...scopesOf(actor, 'party')]
  if (area) return area
  const [committee] = scopesOf(actor, 'committee')
  if (committee) return (await directory.committee(committee))?.area
  const [unit] = scopesOf(actor, 'unit')
  if (unit) return (await directory.unit(unit))?.area
  const [room] = [...scopesOf(actor, 'clerk'), ...scopesOf(actor, 'convener')]
  return room ? (await directory.room(room))?.areas.at(-2) : undefined
}
