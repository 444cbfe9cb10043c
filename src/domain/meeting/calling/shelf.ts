import type { Meeting, MeetingStatus } from '../meeting'
import { openStatuses } from './signUp'

const over: readonly MeetingStatus[] = ['closed', 'cancelled']

export const countyOf = ({ areas, area }: { areas: readonly string[]; area: string }): string => areas[1] ?? area

/** Stored beside the status, so that what is ahead and what is over are each one walk along an index. */
export const alongMeeting = (meeting: Pick<Meeting, 'status' | 'signUp' | 'areas' | 'area'>): Pick<Meeting, 'shelf' | 'openTo'> => ({
  shelf: over.includes(meeting.status) ? 'past' : 'ahead',
  openTo: meeting.signUp?.open && openStatuses.includes(meeting.status) ? countyOf(meeting) : undefined,
})
