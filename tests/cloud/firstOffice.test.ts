import { execFileSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { firstOffice } from '../../config/first-office'
import { invitationCode, invitePerson, join as accept, whoAmI } from '@/domain/directory/contracts'
import type { Person } from '@/domain/directory/directory'
import { linYue, town } from '../support/town'

const root = resolve(__dirname, '../..')

test('Gu Min sets up a new district: the record goes into the console, the code into her phone, and she invites the next one', async () => {
  const { must, refusal, cloud } = await town()
  const { person, invitation } = firstOffice({ name: '顾敏', from: '临江区政协办公室', areas: ['linjiang'], now: cloud.now() })
  cloud.data.insert('people', [person as unknown as Record<string, unknown>])
  const me = await must('gu-min', accept, { invitation, phone: null })
  expect(me).toMatchObject({ person: { name: '顾敏' }, posts: [{ role: 'office', scope: 'linjiang' }] })
  // Used up: whoever else has read it on the screen comes too late.
  expect(await refusal('somebody-else', accept, { invitation, phone: null })).toBe('这个邀请不对或已经用过了，请向政协机关要一个新的')

  const next = await must('gu-min', invitePerson, { name: '新专人', from: '幸福里社区', duty: null, phone: null, role: 'clerk', scope: 'room-xingfuli' })
  // What WeChat's own code can carry, so that its scanner opens the invitation.
  expect(next.invitation).toMatch(/^[\w-]{1,19}\.[\w-]{12}$/)
  expect((await must('gu-min', invitationCode, { invitation: next.invitation })).image).toMatch(/^data:image\/png;base64,/)
  expect((await must('new-clerk', accept, { invitation: next.invitation, phone: null })).posts).toMatchObject([{ role: 'clerk' }])
})

test('an invitation sent before codes were shortened still opens', async () => {
  const { must, cloud } = await town()
  const { person } = firstOffice({ name: '老白', from: '区政协', areas: ['linjiang'], now: cloud.now() })
  const secret = 'x'.repeat(32)
  const { digest } = await import('../../cloudfunctions/runtime/digest')
  cloud.data.insert('people', [{ ...person, invitation: { ...person.invitation, digest: digest(secret) } } as Record<string, unknown>])
  expect((await must('lao-bai', accept, { invitation: `${person._id}.${secret}`, phone: null })).person?.name).toBe('老白')
  expect((await must(linYue, whoAmI, {})).person?.name).toBe('林悦')
})

test('the command prints a record and a code, or how to call it', () => {
  const run = (...words: string[]) => execFileSync(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), 'config/first-office.ts', ...words], { cwd: root, encoding: 'utf8' })
  const said = run('--name', '顾敏', '--from', '区政协', '--areas', 'city,linjiang')
  const record = JSON.parse(/^\{.*\}$/m.exec(said)?.[0] ?? '{}') as Person
  expect(record).toMatchObject({ name: '顾敏', area: 'linjiang', areas: ['city', 'linjiang'], postKeys: ['office:linjiang'], openid: null })
  expect(said).toContain(`${record._id}.`)
  expect(() => run('--name', '顾敏')).toThrow(/用法：npm run -s first-office/)
})
