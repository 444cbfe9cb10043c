import type { Person } from '../../src/domain/directory/directory'
import { refuse, words } from '../../src/domain/kernel/refusal'
import { amend } from '../../src/domain/report/contracts'
import { forms } from '../../src/domain/report/form'
import type { Proposer, Report } from '../../src/domain/report/report'
import { find, oneOf } from '../runtime/store'
import { isMember } from './members'
import { reportMove } from './reportMove'
import { standingConsensus, topicOf } from './stands'

export default reportMove(amend, 'amend', async ({ title, matter, sections, proposers, contact }, _desk, report) => {
  const [known, topic] = await Promise.all([named(report, proposers), topicOf(report)])
  const own = Object.fromEntries(forms[report.kind].sections.map(({ key }) => [key, sections[key] ?? '']))
  // Whoever saves has looked at it anew, also at what was agreed anew.
  return { set: { title, matter, sections: own, proposers: known, contact, consensusOf: (topic && standingConsensus(topic)) ?? report.consensusOf } }
})

/** Whose name stands for somebody of the directory is that somebody's name. */
async function named(report: Report, proposers: readonly Proposer[]): Promise<Proposer[]> {
  const ids = [...new Set(proposers.flatMap(({ person }) => (person ? [person] : [])))]
  const people = ids.length === 0 ? [] : await find<Person>('people', { where: { _id: oneOf(ids) }, limit: ids.length })
  const already = new Set(report.people)
  return proposers.map((one, at) => {
    const person = people.find(({ _id }) => _id === one.person)
    if (one.person === null) return one
    // Who was put down while a member stays, also after having left.
    const mayBe = person && (already.has(person._id) || (isMember(person) && person.areas.some((area) => report.areas.slice(0, 2).includes(area))))
    if (!mayBe) throw refuse.invalid({ [`proposers.${at}.name`]: words.notMember })
    return { ...one, name: person.name }
  })
}
