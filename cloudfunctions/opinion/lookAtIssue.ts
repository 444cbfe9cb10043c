import { lookAtIssue } from '../../src/domain/opinion/issueContracts'
import type { Issue } from '../../src/domain/opinion/issue'
import { channels, opinionLife, shelfOf, type Opinion } from '../../src/domain/opinion/opinion'
import { rolesToward } from '../../src/domain/kernel/actor'
import { diaryOf } from '../../src/domain/kernel/view'
import { fulfil } from '../runtime/serve'
import { listAlong } from '../runtime/lists'
import { is } from '../runtime/store'
import { issueLines } from './issueViews'

export default fulfil(lookAtIssue, async (desk, { id, after }) => {
  const issue = await desk.read<Issue>('issues', id)
  const [[line], { items, next }] = await Promise.all([issueLines(desk, [issue]), listAlong<Opinion>('opinions', [{ issue: is(id) }], { after })])
  if (!line) throw new Error('an issue without a line')
  const visible = items.filter(({ status }) => shelfOf[status] !== 'hidden')
  return {
    issue: { ...line, diary: diaryOf(issue.diary) },
    items: await Promise.all(
      visible.map(async (opinion) => ({
        id: opinion._id,
        version: opinion.version,
        at: opinion.at,
        text: opinion.text,
        room: (await desk.directory.room(opinion.room))?.name ?? '',
        point: opinion.point ? ((await desk.directory.point(opinion.point))?.name ?? null) : null,
        channel: channels[opinion.channel],
        statusLabel: opinionLife.states[opinion.status],
        mayLeave: rolesToward(desk.actor, opinion).some((role) => role === 'clerk' || role === 'convener'),
      })),
    ),
    next,
  }
})
