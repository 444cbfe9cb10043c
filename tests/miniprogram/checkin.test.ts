/** @jest-environment jsdom */
import { openMiniprogram } from '../support/weapp'
import { asked, cloudOf, theTime } from '../support/wechatCloud'

interface Shown {
  id: string
  version: number
}

test('Huang Wentao scans the code at the door and is in; scanning again says when; an old code says what to do', async () => {
  const clerk = 'clerk-hehua'
  const startsAt = (await theTime()) + 3_600_000
  const { id } = await asked<Shown>(clerk, 'meeting.plan', {
    key: 'weapp-checkin-meeting', room: 'room-hehua', topic: null, kind: '小微协商', form: 'mobile', title: '荷花村院坝会', startsAt, endsAt: startsAt + 1000, place: '村口大树下', agenda: [],
  })
  await asked(clerk, 'meeting.invite', { id, people: [{ person: '0-member-4', seat: 'member', must: true }], guests: [] })
  for (const move of ['notify', 'open']) {
    const { version } = await asked<Shown>(clerk, 'meeting.look', { id })
    await asked(clerk, `meeting.${move}`, { id, version })
  }
  const { code } = await asked<{ code: string }>(clerk, 'meeting.doorCode', { id })

  const app = await openMiniprogram('dist/weapp', { wx: { cloud: cloudOf('member-4').cloud } })
  const wrong = await app.open('member/checkin/index', { m: id, c: '0'.repeat(20) })
  await wrong.until(() => wrong.text().includes('签到码不对或已经过期'), 'why not')
  await wrong.close()

  const door = await app.open('member/checkin/index', { m: id, c: code })
  await door.until(() => door.text().includes('签到成功'), 'being in')
  expect(door.text()).toContain('黄文涛')
  expect(door.text()).toContain('荷花村院坝会')
  await door.close()

  const again = await app.open('member/checkin/index', { m: id, c: code })
  await again.until(() => /您 \d\d:\d\d 已经签到/.test(again.text()), 'when')
  expect(again.text()).toContain('不用再签了')
})
