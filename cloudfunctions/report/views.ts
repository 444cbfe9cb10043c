import { can } from '../../src/domain/kernel/lifecycle'
import { diaryOf } from '../../src/domain/kernel/view'
import { refuse } from '../../src/domain/kernel/refusal'
import { sources } from '../../src/domain/report/begin'
import { forms, lengthInAll } from '../../src/domain/report/form'
import { doubts } from '../../src/domain/report/ready'
import { levels, reportLife, steps as whats, type Report } from '../../src/domain/report/report'
import type { ReportLine, ReportView } from '../../src/domain/report/views'
import type { Desk } from '../runtime/desk'
import { addressesOf } from '../runtime/wechat'
import { isBehind, topicOf } from './stands'

export async function lineView(desk: Desk, report: Report): Promise<ReportLine> {
  const room = await desk.directory.room(report.room)
  return {
    id: report._id,
    kind: report.kind,
    title: report.title,
    number: report.number,
    status: report.status,
    statusLabel: reportLife.states[report.status],
    room: { id: report.room, name: room?.name ?? '（议事室已撤销）' },
    source: { kind: report.topic ? 'topic' : 'issue', id: report.topic ?? report.issue ?? '', title: report.sourceTitle },
    sentTo: report.sending?.to ?? null,
    badges: badgesOf(report),
    at: report.diary.at(-1)?.at ?? report.at,
    can: can(reportLife, report, desk.actor, desk.now),
  }
}

/** What became of it, the highest level first, each once: 省 批示, 市 采用, 一等奖. */
function badgesOf({ steps, awards }: Report): string[] {
  const standing = steps.filter(({ struck }) => !struck)
  const rungs = [...levels].reverse().flatMap((level) => [...whats].reverse().filter((what) => standing.some((step) => step.level === level && step.what === what)).map((what) => `${level}${what}`))
  return [...new Set([...rungs, ...awards.filter(({ struck }) => !struck).map(({ grade }) => grade)])]
}

export async function reportView(desk: Desk, report: Report): Promise<ReportView> {
  const { kind, sections, sending, steps, awards } = report
  const form = forms[kind]
  const unsent = !['sent', 'dropped'].includes(report.status)
  const files = [sending?.evidence ?? [], ...steps.map(({ evidence }) => evidence), ...awards.map(({ evidence }) => evidence)]
  const [line, committee, topic, addresses] = await Promise.all([
    lineView(desk, report),
    report.committee ? desk.directory.committee(report.committee) : null,
    unsent ? topicOf(report) : null,
    addressesOf(files.flat()),
  ])
  const addressOf = new Map(files.flat().map((file, at) => [file, addresses[at] ?? null]))
  const shown = (evidence: readonly string[]) => evidence.flatMap((file) => addressOf.get(file) ?? [])
  const nameOf = Object.fromEntries(form.sections.map(({ key, name }) => [key, name]))
  return {
    ...line,
    version: report.version,
    matter: report.matter,
    sections: form.sections.map(({ key, name, hint }) => ({ key, name, hint, text: sections[key] ?? '' })),
    length: lengthInAll(kind, sections),
    most: form.most,
    signersName: form.signers,
    proposers: [...report.proposers],
    contact: report.contact,
    committee: report.committee === null ? null : { id: report.committee, name: committee?.name ?? '（专委会已撤销）' },
    writer: report.diary[0]?.by ?? '',
    origin: report.origin.map(({ section, text, source, which, used }) => ({ section, sectionName: nameOf[section] ?? '', text, which, sourceName: sources[source], used })),
    doubts: unsent ? doubts(report) : [],
    behind: topic && isBehind(report, topic) ? refuse.consensusAnew().refusal.text : null,
    signature: report.signature && { by: report.signature.by, date: report.signature.date, note: report.signature.note },
    sending: sending && { to: sending.to, level: sending.level, date: sending.date, by: sending.by, evidence: shown(sending.evidence) },
    steps: steps.map((step) => ({ ...step, evidence: shown(step.evidence) })),
    awards: awards.map((award) => ({ ...award, evidence: shown(award.evidence) })),
    diary: diaryOf(report.diary),
  }
}
