import type { Ending } from '../../src/domain/kernel/paper'
import type { TopicPaper } from '../../src/domain/paper/papers'
import type { Desk } from '../runtime/desk'
import { byTopic } from '../runtime/ledgerRows'
import { consensus } from './documents/consensus'
import { facts } from './documents/facts'
import { ledger, problems } from './documents/ledger'
import { minutes } from './documents/minutes'
import { photoList } from './documents/photos'
import { selection } from './documents/selection'
import { asWord, type File } from './file'
import { asDocument, type Document } from './model/document'
import { evidence } from './records/evidence'
import { handoversOf } from './records/handoversOf'
import { ledgerFrom } from './records/ledgerFrom'
import { reportsOf } from './records/reportsOf'
import type { TopicFile } from './records/topicFile'
import { excel } from './render/excel'
import { stampOf } from './whoMakes'

type Maker = (desk: Desk, file: TopicFile, as: Ending) => Promise<File>

const written = (compose: (file: TopicFile) => Document): Maker => async (_desk, file) => asWord(compose(file))

/** All but the pack, which is made of them. */
export const topicPaper: Record<Exclude<TopicPaper, 'pack'>, Maker> = {
  selection: written(selection),
  facts: written(facts),
  minutes: written(minutes),
  consensus: written(consensus),
  ledger: async (desk, file, as) => {
    const paper = ledger(await ledgerFrom(desk, ofTopic(file)))
    return as === 'docx' ? asWord(asDocument(paper)) : { name: paper.name, ending: 'xlsx', bytes: await excel(paper) }
  },
  problems: async (desk, file) => {
    const from = await ledgerFrom(desk, ofTopic(file))
    const paper = problems({ ...from, rows: byTopic(from.rows) })
    return { name: paper.name, ending: 'xlsx', bytes: await excel(paper) }
  },
  photos: async (desk, file) => {
    const [handovers, reports] = await Promise.all([handoversOf(desk, file.topic._id), reportsOf(desk, file.topic._id)])
    return asWord(photoList(file, evidence(file, handovers, reports), stampOf(desk)))
  },
}

const ofTopic = ({ topic }: TopicFile) => ({ shelf: 'all' as const, topic: topic._id })
