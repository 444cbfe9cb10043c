import type { Filter, Bounds } from './bounds'
import { boundsOf } from './bounds'
import { primary, type Index } from './indexing'
import { scanOf, type Scan, type Sort } from './scan'

/** Scans whose union holds every match; null when the whole collection has to be read. */
export function plan(indexes: readonly Index[], filter: Filter, sort: Sort): Scan[] | null {
  const bounds = boundsOf(filter)
  const best = bestOf(indexes, bounds, sort)
  if (best?.narrows) return [best]
  return alternativesOf(indexes, filter, bounds, sort) ?? (best ? [best] : null)
}

function bestOf(indexes: readonly Index[], bounds: Bounds, sort: Sort): Scan | undefined {
  const scans = [primary, ...indexes].map(index => scanOf(index, bounds, sort)).filter(scan => scan !== null)
  return scans.reduce<Scan | undefined>((best, scan) => (best && best.score >= scan.score ? best : scan), undefined)
}

function alternativesOf(indexes: readonly Index[], filter: Filter, bounds: Bounds, sort: Sort): Scan[] | null {
  for (const branches of bounds.alternatives) {
    const rest = without(filter, branches)
    const scans = branches.map(branch => bestOf(indexes, boundsOf({ $and: [branch, rest] }), sort))
    // A union can only be trusted branch by branch: what covers a branch does not cover the filter.
    if (scans.every(scan => scan?.narrows)) return (scans as Scan[]).map(scan => ({ ...scan, covers: false }))
  }
  return null
}

function without(filter: Filter, branches: Filter[]): Filter {
  return Object.fromEntries(Object.entries(filter).filter(([, says]) => says !== branches))
}
