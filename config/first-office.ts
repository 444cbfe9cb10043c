import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { Person } from '../src/domain/directory/directory'
import { digest, timeId } from '../cloudfunctions/runtime/digest'

const month = 30 * 24 * 3_600_000

/**
 * The first person of an installation, who invites everybody else: their record for the collection `people`, and the
 * invitation they open. `areas`: the ids of their area and of those above it, from the top down. `now`: ms.
 */
export function firstOffice({ name, from, areas, now }: { name: string; from: string; areas: readonly [string, ...string[]]; now: number }): { person: Person; invitation: string } {
  const area = areas[areas.length - 1] as string
  const _id = `${timeId(now)}00${randomBytes(4).toString('hex')}`
  const secret = randomBytes(9).toString('base64url')
  const person: Person = {
    _id,
    status: 'invited',
    version: 1,
    at: now,
    name,
    from,
    duty: null,
    phone: null,
    openid: null,
    posts: [{ role: 'office', scope: area }],
    postKeys: [`office:${area}`],
    area,
    areas: [...areas],
    invitation: { digest: digest(secret), until: now + month },
    diary: [{ at: now, move: 'begin', says: '装好系统时登记', by: '', who: null, from: 'invited', to: 'invited', note: null }],
    marks: [],
  }
  return { person, invitation: `${_id}.${secret}` }
}

function run(): void {
  const { name, from, areas } = parseArgs({ options: { name: { type: 'string' }, from: { type: 'string' }, areas: { type: 'string' } } }).values
  const [first, ...rest] = (areas ?? '').split(',').map((one) => one.trim()).filter(Boolean)
  if (!name || !from || !first) {
    console.error('用法：npm run -s first-office -- --name 姓名 --from 单位 --areas 市的编号,县区的编号（从上到下，最后一个是这位同志管的辖区）')
    process.exitCode = 2
    return
  }
  const { person, invitation } = firstOffice({ name, from, areas: [first, ...rest], now: Date.now() })
  console.log(`把下面这一行存成 people.json，在云开发控制台的 people 集合里点“导入”：\n\n${JSON.stringify(person)}\n`)
  console.log(`${name}的邀请码（30 天内有效，只能用一次，只给本人）：\n\n${invitation}\n`)
  console.log('本人打开议事堂小程序 → 字号和说明 → 用邀请码开通，粘贴进去。其他人由他（她）在“人员”里邀请。')
}

if (process.argv[1] === __filename) run()
