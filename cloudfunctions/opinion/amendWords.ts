import { amendWords } from '../../src/domain/opinion/engineContracts'
import { taxonomyWith } from '../../src/domain/opinion/officeWords'
import { TaxonomyError } from '../../src/domain/opinion/routing/taxonomy'
import { refuse } from '../../src/domain/kernel/refusal'
import { engineMove } from './engineMove'

export default engineMove(amendWords, 'amendWords', ({ subject, category, words }, _desk, engine) => {
  const changed = { ...engine.words, [subject]: { category, words: words.replace(/\s+/g, ' ').trim() } }
  try {
    taxonomyWith(changed)
  } catch (error) {
    if (error instanceof TaxonomyError) throw refuse.invalid({ words: error.message.replace(/^事项词表第 \d+ 行/, '') })
    throw error
  }
  return { set: { words: changed }, note: subject }
})
