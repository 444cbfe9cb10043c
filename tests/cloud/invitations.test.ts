import { inviteAgain, invitePerson, join, leave, lookAtInvitation, overview, people } from '@/domain/directory/contracts'
import { linYue, town, type Town } from '../support/town'

const number = '13912340000'
const invited = ({ must }: Town, phone: string | null = number) =>
  must(linYue, invitePerson, { name: '黄文涛', from: '临江区政协', duty: null, phone, role: 'office', scope: 'linjiang' })
const entry = async ({ must }: Town, id: string) => {
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof must<{ after: string | null }, { items: { id: string; version: number; status: string; note: string | null }[]; next: string | null }>>> = await must(linYue, people, { after })
    const found = page.items.find((one) => one.id === id)
    if (found) return found
    if (page.next === null) throw new Error('not on the roster')
    after = page.next
  }
}

test('an invitation says for what it is before it is taken, and demands the number the roster has: no number is not enough', async () => {
  const there = await town()
  const { must, refusal } = there
  const { id, invitation } = await invited(there)
  expect(await must('stranger', lookAtInvitation, { invitation })).toMatchObject({ name: '黄××', roleName: '政协机关', scopeName: '临江区', asksPhone: true })
  expect(JSON.stringify(await must('stranger', lookAtInvitation, { invitation }))).not.toMatch(/文涛|1391234/)
  await expect(refusal('stranger', join, { invitation, phone: null })).resolves.toBe('请填写名册上登记的手机号，核对是不是您本人')
  await expect(refusal('stranger', join, { invitation, phone: '13900000000' })).resolves.toContain('还能试 4 次')
  await expect(refusal('stranger', overview, {})).resolves.toContain('不能做这一步')
  expect((await must('huang', join, { invitation, phone: '139 1234 0000' })).person).toMatchObject({ name: '黄文涛' })
  expect(await entry(there, id)).toMatchObject({ status: '已开通', note: expect.stringMatching(/接受邀请$/) as string })
})

test('thirty wrong numbers at the same moment are five: then it is over, the office reads so and makes a new one', async () => {
  const there = await town()
  const { ask, must, refusal } = there
  const { id, invitation } = await invited(there)
  const tries = await Promise.all(Array.from({ length: 30 }, (_, n) => ask(`try-${n}`, join, { invitation, phone: `139000000${String(n).padStart(2, '0')}` })))
  const codes = tries.map((answer) => (answer.ok ? 'joined' : answer.refusal.code))
  expect(codes.filter((code) => code === 'phoneDiffers')).toHaveLength(4)
  expect(codes.filter((code) => code === 'invitationEnded')).toHaveLength(1)
  expect(new Set(codes)).toEqual(new Set(['phoneDiffers', 'invitationEnded', 'badInvitation', ...(codes.includes('crowded') ? ['crowded'] : [])]))
  await expect(refusal('huang', join, { invitation, phone: number })).resolves.toBe('这个邀请不对或已经用过了，请向政协机关要一个新的')
  await expect(refusal('huang', lookAtInvitation, { invitation })).resolves.toBe('这个邀请不对或已经用过了，请向政协机关要一个新的')
  const { version, note } = await entry(there, id)
  expect(note).toContain('手机号错了五次，邀请作废')
  const again = await must(linYue, inviteAgain, { id, version })
  expect((await must('huang', join, { invitation: again.invitation, phone: number })).person).toMatchObject({ name: '黄文涛' })
})

test('a new invitation ends the one before; nobody is invited again who has joined or left; without a number on the roster none is asked', async () => {
  const there = await town()
  const { must, refusal } = there
  const first = await invited(there, null)
  expect(await must('huang', lookAtInvitation, { invitation: first.invitation })).toMatchObject({ asksPhone: false })
  const second = await must(linYue, inviteAgain, { id: first.id, version: 1 })
  await expect(refusal('huang', join, { invitation: first.invitation, phone: null })).resolves.toContain('这个邀请不对')
  await must('huang', join, { invitation: second.invitation, phone: null })
  const { version } = await entry(there, first.id)
  await expect(refusal(linYue, inviteAgain, { id: first.id, version })).resolves.toContain('刚刚有人更新')
  await must(linYue, leave, { id: first.id, version })
  await expect(refusal('huang', overview, {})).resolves.toContain('不能做这一步')
})
