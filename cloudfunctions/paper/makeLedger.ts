import { ledgerPapers, makeLedger } from '../../src/domain/supervision/ledgerPaper'
import type { Ending } from '../../src/domain/kernel/paper'
import { refuse } from '../../src/domain/kernel/refusal'
import { byTopic, ledgerMost } from '../runtime/ledgerRows'
import { fulfil } from '../runtime/serve'
import { deliver } from './deliver'
import { ledger, problems } from './documents/ledger'
import { asDocument } from './model/document'
import { ledgerFrom } from './records/ledgerFrom'
import { excel } from './render/excel'
import { word } from './render/word'

/** Word lays a table out anew at every page; a longer one belongs into Excel. */
const wordMost = 1000

export default fulfil(makeLedger, async (desk, { what, as, filter }) => {
  const may: readonly Ending[] = ledgerPapers[what].as
  if (!may.includes(as)) throw refuse.noSuchPaper()
  const from = await ledgerFrom(desk, filter)
  if (as === 'docx' && from.rows.length > wordMost) throw refuse.tooLongForWord(wordMost)
  const paper = what === 'ledger' ? ledger(from) : problems({ ...from, rows: byTopic(from.rows) })
  const bytes = as === 'docx' ? await word(asDocument(paper)) : await excel(paper)
  const note = from.whole ? null : `只放了前 ${ledgerMost} 行，请缩小范围分开导出`
  return deliver(desk, { name: paper.name, ending: as, bytes, about: 'ledger', what, note })
})
