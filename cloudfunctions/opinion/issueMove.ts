import type { Contract } from '../../src/domain/kernel/contract'
import type { Done } from '../../src/domain/kernel/view'
import type { Issue, IssueMove } from '../../src/domain/opinion/issue'
import { advanceFrom } from '../runtime/advance'
import { fulfil } from '../runtime/serve'
import { doneOf } from './staffMove'

/** A move staff make on a common issue. */
export function issueMove<Input extends { id: string; version: number; note?: string }>(contract: Contract<Input, Done>, move: IssueMove) {
  return fulfil(contract, async (desk, { id, version, note = undefined }) => {
    const issue = await desk.read<Issue>('issues', id)
    return doneOf(await advanceFrom(desk, issue, { kind: 'issue', move, evidence: { note }, note: note ?? null, version }))
  })
}
