import { refuse } from '../../src/domain/kernel/refusal'
import { carriesConsensus, type ReportKind } from '../../src/domain/kernel/reportKinds'
import { out } from '../../src/domain/opinion/issue'
import type { Opinion } from '../../src/domain/opinion/opinion'
import type { Report } from '../../src/domain/report/report'
import { mayReport, topicLife, type Topic } from '../../src/domain/topic/topic'
import { find, get, oneOf } from '../runtime/store'

/** Whether what a report stands on still stands: the topic and its consensus, and the residents it quotes. */

export const topicOf = async ({ topic }: Pick<Report, 'topic'>): Promise<Topic | null> => (topic ? get<Topic>('topics', topic) : null)

/** When the consensus that now stands was endorsed; null while none does. */
export const standingConsensus = (topic: Topic): number | null => (mayReport('提案', topic.status) ? (topic.endorsement?.at ?? null) : null)

export function requireReportable(kind: ReportKind, topic: Topic): void {
  if (!mayReport(kind, topic.status)) throw refuse.notReportable(topicLife.states[topic.status], kind)
  if (!carriesConsensus(kind) && topic.research.length === 0) throw refuse.noResearch()
}

/** Statuses in which somebody's words are looked at and may be passed on. */
export const speakable: readonly Opinion['status'][] = ['accepted', 'adopted', 'answered', 'referred', 'settled', 'disputed']
const hidden = [...out, 'doubted']

/** Asked at every step from handing in to sending off. */
export async function requireGround(report: Report): Promise<void> {
  const [topic, gone] = await Promise.all([topicOf(report), quotesGone(report)])
  if (topic) {
    requireReportable(report.kind, topic)
    if (isBehind(report, topic)) throw refuse.consensusAnew()
  }
  if (gone > 0) throw refuse.quoteGone(gone)
}

export const isBehind = (report: Report, topic: Topic): boolean => carriesConsensus(report.kind) && standingConsensus(topic) !== report.consensusOf

/** How many residents' words still stand in the text although they may not be quoted any more. */
async function quotesGone({ origin, sections }: Report): Promise<number> {
  const text = Object.values(sections).join('\n')
  const quoted = origin.filter(({ opinion, text: said }) => opinion !== null && text.includes(wordsIn(said)))
  if (quoted.length === 0) return 0
  const opinions = await find<Opinion>('opinions', { where: { _id: oneOf([...new Set(quoted.map(({ opinion }) => opinion ?? ''))]) }, limit: quoted.length, only: ['status'] })
  return opinions.filter(({ status }) => hidden.includes(status)).length
}

/** The quotation itself, whatever stands around it by now. */
const wordsIn = (sentence: string): string => /“([^”]+?)(?:……)?”/.exec(sentence)?.[1] ?? sentence
