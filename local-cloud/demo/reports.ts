import type { actors, Shown } from './actors'
import { personId } from './people'

interface World {
  act: ReturnType<typeof actors>['act']
  move: ReturnType<typeof actors>['move']
  key: () => string
  date: (inDays: number) => string
}
interface Draft extends Shown {
  title: string
  matter: string
  sections: { key: string; text: string }[]
  contact: { name: string; phone: string | null } | null
}

const after = (who: string, name: string, id: string, { move }: World, input: object = {}) => move(who, `report.${name}`, id, 'report.look', input)

/** Drafted from the record by the clerk, completed by hand, and handed in for signing. */
export async function writeReport(world: World, room: string, topic: string, kind: string, more: Readonly<Record<string, string>>): Promise<string> {
  const clerk = `clerk-${room}`
  const { id, version, title, matter, sections, contact } = await world.act<Draft>(clerk, 'report.draft', { key: world.key(), kind, topic, issue: null })
  const complete = Object.fromEntries(sections.map(({ key, text }) => [key, [text, more[key]].filter(Boolean).join('\n')]))
  const proposers = [{ person: personId('member-1'), name: '王建国', sector: '工程界', address: null, phone: null }]
  const amended = await world.act(clerk, 'report.amend', { id, version, title, matter, sections: complete, proposers, contact })
  await world.act(clerk, 'report.submit', { id, version: amended.version })
  return id
}

/** The same, signed by the convener and sent to the district. */
export async function sendReport(world: World, room: string, topic: string, causes: string): Promise<string> {
  const id = await writeReport(world, room, topic, '社情民意信息', { causes })
  const date = world.date(0)
  await after(`convener-${room}`, 'sign', id, world, { date, note: '情况属实，同意报送。' })
  await after(`clerk-${room}`, 'send', id, world, { to: '区政协城建环资委', level: '区县', date, evidence: [] })
  return id
}

/** What became of the lift's: used by the district, passed on to the city and written upon there, and a prize. */
export async function climb(world: World, room: string, id: string): Promise<void> {
  const step = (what: string, level: string, who: string, text: string | null) => after(`clerk-${room}`, 'step', id, world, { what, level, who, text, date: world.date(0), evidence: [] })
  await step('采用', '区县', '区政协《社情民意信息》第 41 期', null)
  await step('上报', '市', '市政协办公室', null)
  await step('批示', '市', '市政府分管副市长', '请市住建局研究低层补偿办法，三号楼的做法可以推广。')
  await after('committee-c-city', 'award', id, world, { name: '优秀社情民意信息', grade: '二等奖', body: '市政协', date: world.date(0), evidence: [] })
}
