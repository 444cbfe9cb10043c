import { join } from 'node:path'
import { collections } from '../../config/collections'
import { openCloud, type Cloud, type CloudOptions } from '../../local-cloud/cloud'
import { openidOf } from '../../local-cloud/demo/people'
import { noticeTemplates } from '../../local-cloud/demo/templates'
import { settle } from '../../local-cloud/demo/world'
import { firstMorning } from './firstMorning'
import { whoAmI } from '@/domain/directory/contracts'
import { functionOf, type Contract } from '@/domain/kernel/contract'
import type { Result } from '@/domain/kernel/refusal'

/** People of the demo district, by the names the stories use. */
export const zhangGuifang = 'resident-1'
export const oldChen = 'resident-2'
export const wangMin = 'clerk-xingfuli'
export const liJianguo = 'convener-xingfuli'
export const zhouZhiqiang = 'party-xingfuli'
export const chenJing = 'clerk-matou'
export const zhangHong = 'committee-c-city'
export const liuKai = 'unit-u-housing'
export const dingLei = 'unit-u-urban'
export const linYue = 'office'
export const wangJianguo = 'member-1'
export const liXiuying = 'member-2'

export const templates = { NOTICE_TEMPLATES: JSON.stringify(noticeTemplates) }

// Closed here, also when a story breaks off in the middle: an open cloud would keep jest from ending. A story's own
// town ends with it, and the next one takes over its threads.
const forAll: Cloud[] = []
const forOne: Cloud[] = []
let open = forAll
const close = (clouds: Cloud[]) => Promise.all(clouds.splice(0).map((cloud) => cloud.close()))
beforeEach(() => void (open = forOne))
afterEach(async () => {
  await close(forOne)
  open = forAll
})
afterAll(() => close(forAll))

export interface Town {
  cloud: Cloud
  /** Asks as this person; the answer as the phone gets it. */
  ask<Input, Output>(who: string, contract: Contract<Input, Output>, input: Input): Promise<Result<Output>>
  /** The same where it must not be refused. */
  must<Input, Output>(who: string, contract: Contract<Input, Output>, input: Input): Promise<Output>
  /** The words of the refusal there must be. */
  refusal<Input, Output>(who: string, contract: Contract<Input, Output>, input: Input): Promise<string>
  /** Anything at all, past the types, as somebody with a modified client might send it. */
  send(who: string | null, fn: string, event: unknown): Promise<unknown>
}

/** The demo district with its people, before anything has happened, on the real cloud functions. */
export async function town(options: Partial<CloudOptions> = {}): Promise<Town> {
  const cloud = await openCloud({
    functionsDir: join(__dirname, '../../dist/cloudfunctions'),
    collections,
    environment: { ...templates, AUDIT_KEY: 'kept outside the database' },
    mediaResultsTo: 'clock',
    startsAt: firstMorning,
    patience: 10,
    ...options,
  })
  open.push(cloud)
  settle(cloud)
  const send: Town['send'] = (who, fn, event) => cloud.call(fn, event, who === null ? {} : { openid: openidOf(who) })
  const ask: Town['ask'] = async (who, contract, input) =>
    (await send(who, functionOf(contract), { act: contract.name, input })) as never
  return {
    cloud,
    send,
    ask,
    must: async (who, contract, input) => {
      const answer = await ask(who, contract, input)
      if (!answer.ok) throw new Error(`${who} ${contract.name}: ${JSON.stringify(answer.refusal)}`)
      return answer.value
    },
    refusal: async (who, contract, input) => {
      const answer = await ask(who, contract, input)
      if (answer.ok) throw new Error(`${who} ${contract.name} should have been refused`)
      return answer.refusal.kind === 'invalid' ? Object.values(answer.refusal.fields).join('；') : answer.refusal.text
    },
  }
}

let keys = 0
/** A fresh key as a phone makes one for each submission. */
export const newKey = (): string => `test-key-${String((keys += 1)).padStart(12, '0')}`

export const spoken = (text: string, more: { key?: string; scene?: string; phone?: string | null } = {}) => ({
  key: newKey(),
  scene: 'xingfuli-2',
  text,
  photos: [],
  phone: null,
  ...more,
})

let uploads = 0
/** What a phone does with a photo before it hands in its fileID. */
export async function uploadedBy({ cloud, must }: Town, who: string, bytes: Uint8Array): Promise<string> {
  const { folder } = await must(who, whoAmI, {})
  return cloud.files.put(`photos/${folder}/upload-${String((uploads += 1)).padStart(6, '0')}.jpg`, bytes)
}
