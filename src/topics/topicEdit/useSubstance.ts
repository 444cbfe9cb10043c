import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { call } from '@/client/call'
import { useAct } from '@/client/useAct'
import { readParam } from '@/client/params'
import { useMe } from '@/client/session'
import { useForm } from '@/client/useForm'
import { useView } from '@/client/useView'
import { look as lookAtOpinion } from '@/domain/opinion/contracts'
import { lookAtIssue } from '@/domain/opinion/issueContracts'
import { amend, draft, look } from '@/domain/topic/contracts'
import type { ScopeType } from '@/domain/topic/sheet'
import type { TopicView } from '@/domain/topic/views'
import { complete, fromIssue, fromNothing, fromOpinion, fromTopic, opinionsIn, roomsOf, type Substance } from './substance'

/** The form of a topic that is drafted or amended: what it starts from, what is typed, and how it is handed in. */
export function useSubstance() {
  const { params } = useRouter()
  const id = readParam(params.id)
  const opinionId = readParam(params.opinion)
  const many = readParam(params.opinions)
  const issueId = readParam(params.issue)
  const rooms = roomsOf(useMe())
  const topic = useView(look, id ? { id } : null)
  const opinion = useView(lookAtOpinion, opinionId ? { id: opinionId } : null)
  const issue = useView(lookAtIssue, issueId ? { id: issueId, after: null } : null)
  const waiting = id ? topic : opinionId ? opinion : issueId ? issue : null
  const first = (): Substance | null => {
    if (id) return topic.value && fromTopic(topic.value)
    if (opinionId) return opinion.value && fromOpinion(opinion.value)
    if (issueId) return issue.value && fromIssue(issue.value.issue, readParam(params.room) || (rooms[0]?.value ?? ''))
    return fromNothing(readParam(params.room))
  }
  const stored = useForm<Substance>(`topic:${id || opinionId || issueId || many || 'new'}`, first())
  const kept = { ...stored, form: stored.form && complete(stored.form) }
  const act = useAct()
  const [chosen, setChosen] = useState(() => opinionsIn(many))
  const begins = opinionId ? (opinion.value ? [{ id: opinion.value.id, version: opinion.value.version }] : []) : chosen

  const send = async (form: Substance): Promise<TopicView | null> => {
    const { key, version, room, subject, scopeType, ...rest } = form
    // The cloud says in words what is missing.
    const reasons = Object.fromEntries(rest.sheet.flatMap((line) => (rest.reasons[line] ? [[line, rest.reasons[line]]] : [])))
    const substance = { ...rest, reasons, subject: subject.trim() === '' ? null : subject, scopeType: scopeType as ScopeType }
    const done = id && version !== null ? await act.run(amend, { id, version, ...substance }) : await act.run(draft, { key, room: room || (rooms[0]?.value ?? ''), ...substance, opinions: begins, ...(issue.value && { issue: { id: issue.value.issue.id, version: issue.value.issue.version } }) })
    if (done) kept.forget()
    return done
  }
  const reload = async () => {
    act.clear()
    await Promise.all([topic.reload(), opinion.reload(), issue.reload()])
    // Those that somebody else has dealt with meanwhile stay out of it.
    const seen = await Promise.all(chosen.map(({ id: one }) => call(lookAtOpinion, { id: one })))
    setChosen(seen.flatMap((found) => (found.ok && found.value.can.includes('adopt') ? [{ id: found.value.id, version: found.value.version }] : [])))
  }
  return {
    amending: id !== '',
    /** Leader and committee stand in a document: they are not this page's to change. */
    appointed: topic.value?.appointment ?? null,
    opinion: opinion.value,
    issue: issue.value?.issue ?? null,
    count: issue.value?.issue.count ?? begins.length,
    rooms,
    kept,
    send,
    reload,
    refusal: act.refusal,
    wrong: act.wrong,
    /** Why the page cannot open yet, if it cannot. */
    trouble: waiting?.value ? null : (waiting?.refusal ?? null),
    /** Somebody changed the topic while this was being written. */
    newer: id && topic.value && kept.form && kept.form.version !== topic.value.version ? topic.value : null,
    startAfresh: () => topic.value && kept.start(fromTopic(topic.value)),
  }
}
