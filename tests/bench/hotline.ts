import { join } from 'node:path'
import { collections } from '../../config/collections'
import { openCloud } from '../../local-cloud/cloud'
import { openidOf } from '../../local-cloud/demo/people'
import { roomPlaces } from '../../local-cloud/demo/places'
import { settle } from '../../local-cloud/demo/world'
import type { Contract } from '@/domain/kernel/contract'
import type { Result } from '@/domain/kernel/refusal'
import * as hotline from '@/domain/opinion/intake/hotlineContracts'
import { xlsx } from '../support/spreadsheet'
import { head, ticket, uploadPath } from '../support/tickets'
import { firstMorning } from '../support/firstMorning'

/**
 * A large 12345 export through the real functions, one trip of the SDK after the other. Nothing is sped up for it.
 * Usage: tsx tests/bench/hotline.ts [rows] [letters a row]
 */
const rows = Number(process.argv[2] ?? 50_000)
const lettersEach = Number(process.argv[3] ?? 120)
const things = '路灯 电梯 停车位 充电桩 垃圾分类 河道 噪音 公交站 井盖 绿化 健身器材 消防通道 老年食堂 污水 物业费 快递柜 人行道 学校门口'.split(' ')
const filling = '晚上很黑老人走路不安全希望有关部门尽快来看一看已经反映过几次还没有解决请给个答复谢谢'

async function measure(): Promise<void> {
  const cloud = await openCloud({ functionsDir: join(__dirname, '../../dist/cloudfunctions'), collections, startsAt: firstMorning })
  settle(cloud)
  const say = (name: string, value: string | number) => console.log(`${name}: ${value}`)
  const must = async <Input, Output>(contract: Contract<Input, Output>, input: Input): Promise<Output> => {
    const answer = (await cloud.call('intake', { act: contract.name, input }, { openid: openidOf('office') })) as Result<Output>
    if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
    return answer.value
  }
  const timed = async <T>(name: string, act: () => Promise<T>): Promise<T> => {
    const began = performance.now()
    const value = await act()
    say(name, `${((performance.now() - began) / 1000).toFixed(1)} s`)
    return value
  }
  const body = (no: number): string => {
    const text = `第 ${no} 号：${things[no % things.length]}的事，${filling.slice(no % 20)}`
    return text.repeat(Math.ceil(lettersEach / text.length)).slice(0, lettersEach)
  }
  const villages = roomPlaces.filter(({ level }) => level === 'village').map(({ name }) => name)
  const bytes = xlsx([{ name: '工单', rows: [head, ...Array.from({ length: rows }, (_, no) => ticket(no, body(no), { village: villages[no % villages.length] }).map((cell) => (cell === '望江街道' ? '' : cell)))] }])
  say('hotline rows', rows)
  say('hotline file MB', (bytes.length / 1e6).toFixed(1))
  const file = cloud.files.put(uploadPath('office', 'bench-first'), bytes)

  const read = await timed('hotline read', () => must(hotline.readFile, { key: 'bench-bench-bench', file, name: '工单.xlsx', room: null }))
  const checked = await timed('hotline check', () => must(hotline.checkImport, { id: read.id, version: read.version, mapping: read.mapping }))
  await must(hotline.startImport, { id: checked.id, version: checked.version })
  cloud.resetQueries()
  const began = performance.now()
  let view = await must(hotline.continueImport, { id: checked.id })
  while (view.status === 'running') view = await must(hotline.continueImport, { id: checked.id })
  const seconds = (performance.now() - began) / 1000
  say('hotline run', `${seconds.toFixed(1)} s`)
  say('hotline rows a second', Math.round(view.comingIn / seconds))
  say('hotline trips per 100 rows', ((100 * cloud.trips) / view.comingIn).toFixed(2))
  say('hotline calls', cloud.calls.length)
  say('hotline came in', view.comingIn)
  say('hotline slowest call', `${(Math.max(...cloud.calls.map(({ ms }) => ms)) / 1000).toFixed(1)} s`)
  await timed('hotline spreadsheet of fates', () => must(hotline.importSheet, { id: view.id }))
  const again = await must(hotline.readFile, { key: 'bench-bench-again', file: cloud.files.put(uploadPath('office', 'bench-again'), bytes), name: '工单.xlsx', room: null })
  const known = await timed('hotline check of the same file again', () => must(hotline.checkImport, { id: again.id, version: again.version, mapping: again.mapping }))
  say('hotline known again', known.fates.find(({ fate }) => fate === 'known')?.rows ?? 0)
  say('hotline queries that looked at too much', cloud.queries.filter(({ index, examined, returned }) => index === null || examined > 3 * returned + 50).length)
  await cloud.close()
}

void measure()
