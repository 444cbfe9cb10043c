import type { HandoverView, HelperView } from '../../src/domain/supervision/views'
import { awaited, extensionsNow, handoverLife, settings, type Handover, type HandoverMove } from '../../src/domain/supervision/handover'
import { reminderNames, type Inspection } from '../../src/domain/supervision/parts'
import { can } from '../../src/domain/kernel/lifecycle'
import { diaryOf } from '../../src/domain/kernel/view'
import { scopesOf } from '../../src/domain/kernel/actor'
import type { Desk } from '../runtime/desk'
import { handoverLine } from '../runtime/handoverLine'
import { unitName } from '../runtime/livingUnit'
import { count, is } from '../runtime/store'
import { addressesOf } from '../runtime/wechat'

type Seen = (photos: readonly string[]) => string[]

export async function handoverView(desk: Desk, handover: Handover): Promise<HandoverView> {
  const [{ helpers: _names, ...line }, together, seen, helpers] = await Promise.all([
    handoverLine(desk, handover),
    count('opinions', { topic: is(handover.topic) }),
    photosOf(handover),
    Promise.all(handover.helpers.map(async (helper) => ({ ...helper, now: await unitName(desk.directory, helper.unit) }))),
  ])
  const units = scopesOf(desk.actor, 'unit')
  const inspected = (one: Inspection | null) => one && { ...one, photos: seen(one.photos) }
  return {
    ...line,
    version: handover.version,
    mine: units.includes(handover.unit),
    helpers: helpers.map(({ unit, name, now, opinionPhotos, gone = false, ...rest }): HelperView => ({
      ...rest, unit: { id: unit, name: now }, issuedAs: name === now ? null : name, photos: seen(opinionPhotos), gone, mine: units.includes(unit),
    })),
    awaited: awaited(handover).map(({ unit }) => helpers.find((helper) => helper.unit === unit)?.now ?? ''),
    signBy: handover.signBy,
    outsets: handover.outsets.map(({ name, at, why, by }) => ({ unit: name, at, why, by })),
    notes: handover.notes.map((note) => ({ ...note, photos: seen(note.photos) })),
    extension: handover.extension,
    extensions: handover.extensions.map(({ until, reason, granted, answer, by, answeredAt }) => ({ until, reason, granted, answer, by, answeredAt })),
    extensionsLeft: Math.max(0, settings.extensionsMost - extensionsNow(handover)),
    urges: [...handover.urges],
    escalatedAt: handover.escalatedAt,
    reminded: handover.reminded.map(({ kind, at }) => ({ says: reminderNames[kind], at })),
    behalves: handover.behalves.map(({ unit: _unit, ...one }) => ({ ...one, photos: seen(one.photos) })),
    result: handover.result,
    resultPhotos: seen(handover.resultPhotos),
    without: handover.without,
    reportedAt: handover.reportedAt,
    returned: handover.returned.map((one) => ({ ...one, photos: seen(one.photos) })),
    inspection: inspected(handover.inspection),
    landed: handover.landed,
    doubts: [...handover.doubts],
    upheld: handover.upheld.map((one) => ({ ...one, photos: seen(one.photos) })),
    rounds: handover.rounds.map(({ no, unitName, dueAt, result, resultPhotos, reportedAt, inspection, outcome, endedAt, why }) => ({
      no, unitName, dueAt, result, photos: seen(resultPhotos), reportedAt, inspection: inspected(inspection), outcome, endedAt, why,
    })),
    together,
    can: can(handoverLife, handover, desk.actor, desk.now).filter((move) => makesSense(desk, handover, units, move)),
    diary: diaryOf(handover.diary),
  }
}

/** What the table allows in this state but the record itself does not ask for now. */
function makesSense(_desk: Desk, handover: Handover, units: readonly string[], move: HandoverMove): boolean {
  const { extension, helpers } = handover
  if (move === 'grantExtension' || move === 'refuseExtension') return extension !== null
  if (move === 'askExtension') return extension === null && extensionsNow(handover) < settings.extensionsMost
  const own = helpers.filter(({ unit, gone }) => !gone && units.includes(unit))
  const asked = own.length > 0 ? own : helpers.filter(({ gone }) => !gone)
  if (move === 'signHelp') return asked.some(({ signedAt }) => signedAt === null)
  return move === 'assist' ? asked.length > 0 : true
}

/** Addresses for every photo of the record, asked for in one trip. */
async function photosOf(handover: Handover): Promise<Seen> {
  const files = [
    ...handover.resultPhotos,
    ...[...handover.notes, ...handover.behalves, ...handover.returned, ...handover.upheld].flatMap(({ photos }) => photos),
    ...[handover, ...handover.rounds].flatMap(({ inspection }) => inspection?.photos ?? []),
    ...handover.rounds.flatMap(({ resultPhotos }) => resultPhotos),
    ...handover.helpers.flatMap(({ opinionPhotos }) => opinionPhotos),
  ]
  const addresses = await addressesOf(files)
  const byFile = new Map(files.map((file, at) => [file, addresses[at]]))
  return (photos) => photos.flatMap((file) => byFile.get(file) ?? [])
}
