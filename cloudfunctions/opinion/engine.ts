import { engine } from '../../src/domain/opinion/engineContracts'
import { engineLife, type Learned } from '../../src/domain/opinion/engine'
import { subjectWords } from '../../src/domain/opinion/officeWords'
import { can } from '../../src/domain/kernel/lifecycle'
import { diaryOf } from '../../src/domain/kernel/view'
import { fulfil } from '../runtime/serve'
import { count, find, past } from '../runtime/store'
import { engineRecord } from '../runtime/engineRecord'

export default fulfil(engine, async (desk) => {
  const [record, models, decisions] = await Promise.all([
    engineRecord(desk),
    find<Learned>('models', { where: {}, newest: true, limit: 12 }),
    count('opinions', { decidedAt: past(0) }),
  ])
  return {
    version: record.version,
    status: record.status,
    statusLabel: engineLife.states[record.status],
    asked: record.askedAt !== null,
    decisions,
    models: models.map(({ _id, no, at, decisions: from, heldBack, scores, before, better }) => ({ id: _id, no, at, decisions: from, heldBack, scores, before, better, inUse: record.model === _id })),
    subjects: subjectWords(record.words),
    diary: diaryOf(record.diary),
    can: can(engineLife, record, desk.actor, desk.now),
  }
})
