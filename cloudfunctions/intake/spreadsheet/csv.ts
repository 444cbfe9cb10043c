import Papa from 'papaparse'
import type { Line } from '../../../src/domain/opinion/intake/hotlineImport'
import { refuse } from '../../../src/domain/kernel/refusal'
import { decode } from './decode'

/** The lines of a text table, whatever stands between its cells. */
export function csvLines(bytes: Buffer, take: (line: Line) => void): void {
  const text = decode(bytes)
  let no = 0
  let open = 0
  Papa.parse<string[]>(text, {
    delimitersToGuess: [',', '\t', ';', '|'],
    step: ({ data, errors }) => {
      no += 1
      // Everything up to the end of the file would be one cell.
      if (errors.some(({ code }) => code === 'MissingQuotes')) open = no
      else take({ no, cells: data })
    },
  })
  if (open > 0) throw refuse.openQuote(open)
}
