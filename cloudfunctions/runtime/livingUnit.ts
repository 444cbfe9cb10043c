import type { Unit } from '../../src/domain/directory/directory'
import type { Directory } from './directory'

/** Longer chains of mergers are a mistake somebody made, and could go round in a circle. */
const mostMergers = 10

/** The unit itself, or whoever took over from it in the end; `null` where it was dissolved and nobody did, or is not known. */
export async function livingUnit(directory: Pick<Directory, 'unit'>, id: string): Promise<Unit | null> {
  let unit = await directory.unit(id)
  for (let mergers = 0; unit?.dissolved && mergers < mostMergers; mergers += 1) {
    unit = unit.dissolved.successor ? await directory.unit(unit.dissolved.successor) : null
  }
  return unit?.dissolved ? null : unit
}

export const unitName = async (directory: Pick<Directory, 'unit'>, id: string): Promise<string> => (await directory.unit(id))?.name ?? '（单位已撤销）'
