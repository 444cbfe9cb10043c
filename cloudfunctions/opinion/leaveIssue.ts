import { leaveIssue } from '../../src/domain/opinion/issueContracts'
import type { Issue } from '../../src/domain/opinion/issue'
import type { Opinion } from '../../src/domain/opinion/opinion'
import { refuse } from '../../src/domain/kernel/refusal'
import { fulfil } from '../runtime/serve'
import { commit, Stale } from '../runtime/store'
import { recounted } from '../runtime/issueCount'
import { doneOf } from './staffMove'

/** The radar was wrong about this one: it leaves the common issue, the opinion itself is not moved by it. */
export default fulfil(leaveIssue, async (desk, { id, version, issue: issueId }) => {
  const [opinion, issue] = await Promise.all([desk.read<Opinion>('opinions', id), desk.read<Issue>('issues', issueId)])
  if (opinion.version !== version) throw refuse.stale()
  if (opinion.issue === issueId) {
    const changes = await recounted(desk, issue, [id])
    try {
      await commit([{ update: id, in: 'opinions', version, data: { issue: null } }, ...changes])
    } catch (error) {
      throw error instanceof Stale ? refuse.stale() : error
    }
  }
  return doneOf(opinion)
})
