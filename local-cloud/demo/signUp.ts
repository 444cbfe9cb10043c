import type { Cloud } from '../cloud'
import type { actors, Shown } from './actors'
import { personId } from './people'
import { roomOf } from './places'

type Acting = ReturnType<typeof actors>
const hour = 3_600_000

/** A yard talk with three places and five who want to come: two wait, and members nobody asked may sign up too. */
export async function signUpMeeting({ cloud, act, move, key }: { cloud: Cloud; key: () => string } & Pick<Acting, 'act' | 'move'>): Promise<void> {
  const clerk = 'clerk-xingfuli'
  const startsAt = cloud.now() + (4 * 24 + 10) * hour
  const { id } = await act<Shown>(clerk, 'meeting.plan', {
    key: key(), room: roomOf('xingfuli'), topic: null, kind: '小微协商', variant: '院坝协商', form: 'mobile', title: '晾衣杆装在哪里', startsAt, endsAt: startsAt + 1.5 * hour, place: '三号楼院坝',
    agenda: [{ says: '看现场', minutes: 20 }, { says: '各方发言', minutes: 40 }, { says: '商量办法', minutes: 30 }], signUp: { capacity: 3, until: startsAt - 4 * hour, open: true },
  })
  const people = [8, 9, 10, 11, 12].map((no) => `member-${no}`)
  await act(clerk, 'meeting.invite', { id, people: people.map((who) => ({ person: personId(who), seat: 'member', must: false })), guests: [] })
  await move(clerk, 'meeting.notify', id, 'meeting.look')
  for (const who of people) {
    const { me } = await act<{ me: Shown }>(who, 'meeting.lookAtMine', { id })
    await act(who, 'meeting.come', { id: me.id, version: me.version })
  }
}
