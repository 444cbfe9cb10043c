import { columnsMost, fileMost, partRows, type HotlineImport, type Line } from '../../src/domain/opinion/intake/hotlineImport'
import { beginning } from '../../src/domain/opinion/intake/hotlineRow'
import { refuse } from '../../src/domain/kernel/refusal'
import { putPart, removeAll } from '../runtime/hotline/parts'
import { bytesOf } from '../runtime/wechat'
import { readTable, topLines } from './spreadsheet/readTable'

export type Kept = Pick<HotlineImport, 'sheets' | 'sheet' | 'top' | 'lines' | 'parts'>

/** The first lines travel to the phone. */
const cellShown = 40
const columnsShown = columnsMost

/** Reads a file once and for all and keeps its lines in parts, under names nobody can guess. */
export async function keepLines(file: string, sheet: string | null, folder: string): Promise<Kept> {
  const bytes = await bytesOf(file, fileMost)
  if (bytes === 'gone') throw refuse.noFile()
  if (bytes === 'tooBig') throw refuse.fileTooBig()
  const top: Line[] = []
  const waiting: Promise<string>[] = []
  let part: Line[] = []
  let lines = 0
  const keep = () => {
    if (part.length > 0) waiting.push(putPart(`${folder}/lines-${waiting.length}`, part))
    part = []
  }
  try {
    const table = await readTable(bytes, sheet, (line) => {
      lines += 1
      part.push(line)
      if (top.length < topLines) top.push({ no: line.no, cells: line.cells.slice(0, columnsShown).map((cell) => beginning(cell, cellShown)) })
      if (part.length === partRows) keep()
    })
    keep()
    return { ...table, top, lines, parts: await Promise.all(waiting) }
  } catch (error) {
    // What turns out unreadable halfway leaves nothing behind, neither files nor work under way.
    const kept = await Promise.allSettled(waiting)
    await removeAll(kept.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])))
    throw error
  }
}
