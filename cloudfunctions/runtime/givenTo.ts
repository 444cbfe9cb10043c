import type { Unit } from '../../src/domain/directory/directory'
import { termsFrom } from '../../src/domain/supervision/due'
import type { Handover } from '../../src/domain/supervision/handover'
import type { Helper } from '../../src/domain/supervision/parts'
import type { Desk } from './desk'

/** What a handling begins with, the first and every other. */
export const nothingYet = {
  extension: null,
  escalatedAt: null,
  result: null,
  resultPhotos: [],
  without: null,
  reportedAt: null,
  inspection: null,
  landed: null,
  outcome: null,
} as const

export const helperOf = ({ _id, name }: Pick<Unit, '_id' | 'name'>): Helper => ({
  unit: _id, name, signedAt: null, signedBy: null, opinion: null, opinionAt: null, opinionBy: null, opinionPhotos: [],
})

/** Helpers as they are from now on, and the field their index lies over. */
export const helpedBy = (helpers: readonly Helper[]): Pick<Handover, 'helpers' | 'helperUnits'> => ({
  helpers,
  helperUnits: helpers.filter(({ gone }) => !gone).map(({ unit }) => unit),
})

type Kept = Pick<Handover, 'outsets' | 'helpers'>

/** In the hands of another unit, or of the same one again; whoever has the main part does not help besides. */
export const inHandsOf = (desk: Desk, { outsets, helpers }: Kept, unit: Unit, why: string): Partial<Handover> => ({
  unit: unit._id,
  outsets: [...outsets, { unit: unit._id, name: unit.name, at: desk.now, why, by: desk.actor.person?.name ?? '系统' }],
  ...helpedBy(helpers.filter((helper) => helper.unit !== unit._id || helper.opinion !== null).map((helper) => (helper.unit === unit._id ? { ...helper, gone: true } : helper))),
})

/** The same, to be signed for and done anew. */
export const givenTo = (desk: Desk, handover: Kept, unit: Unit, why: string): Partial<Handover> => ({
  ...nothingYet,
  ...termsFrom(desk.now),
  ...inHandsOf(desk, handover, unit, why),
})
