import type { Attendance } from '../../../src/domain/meeting/attendance'
import type { Meeting } from '../../../src/domain/meeting/meeting'
import { leftFor, placed } from '../../../src/domain/meeting/calling/signUp'
import { standingOf } from '../../../src/domain/meeting/standing'
import type { AttendanceView, MeetingLine, MeetingView, MyMeeting } from '../../../src/domain/meeting/views'
import { standingAt } from '../../runtime/places'
import { find, is, past, type Where } from '../../runtime/store'

export const ownSigningUp = '自己报名'

const filesOf = ({ attachments }: Meeting) => attachments.map(({ id, name, size, at }) => ({ id, name, size, at }))

type SignUpView = MyMeeting['signUp']
const signUpOf = (meeting: Meeting, now: { taken: number; waiting: number } | null): SignUpView =>
  meeting.signUp && { ...meeting.signUp, left: now && leftFor(meeting.signUp.capacity, now.taken, now.waiting) }

const counts = ({ signUp }: Meeting): boolean => signUp !== null && signUp.capacity !== null

const laterIn = (meeting: Meeting): Where => ({ series: is(meeting.series), startsAt: past(meeting.startsAt) })

/** Later ones of its series that can still be called off. */
export const laterOf = async (meeting: Meeting): Promise<Meeting[]> =>
  meeting.series === null ? [] : (await find<Meeting>('meetings', { where: laterIn(meeting), order: 'startsAt', limit: 20 })).filter(({ shelf, status }) => shelf === 'ahead' && status !== 'open')

export const seriesOf = ({ series, serial }: Meeting): MeetingLine['series'] => (series && serial ? { id: series, ...serial } : null)

export async function callingOfMeeting(meeting: Meeting, invited: readonly Attendance[]): Promise<Pick<MeetingView, 'variant' | 'attachments' | 'fenceMetres' | 'noSignal' | 'signOut' | 'later' | 'signUp'>> {
  const free = invited.filter(({ must }) => !must)
  const now = counts(meeting) ? { taken: free.filter(({ status }) => placed.includes(status)).length, waiting: free.filter(({ status }) => status === 'waiting').length } : null
  return {
    variant: meeting.variant,
    attachments: filesOf(meeting),
    fenceMetres: meeting.fence?.metres ?? null,
    noSignal: meeting.noSignal,
    signOut: meeting.signOut,
    later: (await laterOf(meeting)).length,
    signUp: signUpOf(meeting, now),
  }
}

export const callingOfAttendance = (one: Attendance, all: readonly Attendance[]): Pick<AttendanceView, 'chair' | 'selfSigned' | 'ahead'> => ({
  chair: one.chair,
  selfSigned: one.diary[0]?.says === ownSigningUp,
  ahead: one.status === 'waiting' ? all.filter(({ status, queued }) => status === 'waiting' && (queued ?? 0) < (one.queued ?? 0)).length : null,
})

const told: readonly string[] = ['postpone', 'relocate', 'cancel']

export async function callingOfMine(meeting: Meeting, mine: Attendance): Promise<{ ofMeeting: Pick<MyMeeting, 'form' | 'variant' | 'attachments' | 'signUp' | 'changes'>; ofMe: Pick<MyMeeting['me'], 'chair' | 'ahead'> }> {
  const [now, ahead] = await Promise.all([
    counts(meeting) && !mine.must ? standingAt(meeting._id) : null,
    mine.status === 'waiting' ? inFrontOf(mine) : null,
  ])
  return {
    ofMeeting: { form: meeting.form, variant: meeting.variant, attachments: filesOf(meeting), signUp: signUpOf(meeting, now), changes: meeting.diary.filter(({ move }) => told.includes(move)).length },
    ofMe: { chair: mine.chair, ahead },
  }
}

const inFrontOf = async (mine: Attendance): Promise<number> => {
  const before = await find<Attendance>('attendances', { where: { meeting: is(mine.meeting), status: is('waiting') }, order: 'queued', limit: 500, only: ['queued'] })
  return before.filter(({ queued }) => (queued ?? 0) < (mine.queued ?? 0)).length
}

export const tallyOf = (meeting: Meeting, invited: readonly Attendance[], unreachable: number): NonNullable<MeetingLine['tally']> => {
  const by = (status: string) => invited.filter((one) => standingOf(meeting, one) === status)
  return {
    invited: invited.filter(({ status }) => status !== 'replaced').length,
    coming: by('coming').length,
    excused: by('excused').length,
    present: by('present').length,
    waiting: by('waiting').length,
    silent: by('invited').length,
    leaveAsked: by('leaveAsked').length,
    unreachable,
  }
}
