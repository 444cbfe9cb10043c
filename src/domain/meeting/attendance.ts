import { lifecycle } from '../kernel/lifecycle'
import type { Stored } from '../kernel/record'
import type { Seat } from '../kernel/seats'

const host = ['clerk', 'convener'] as const
const notYetThere = ['invited', 'coming', 'leaveAsked', 'excused', 'declined'] as const

/** One record for each meeting and person: what was asked of them, what they replied, whether they came. */
export const attendanceLife = lifecycle({
  name: '参会',
  start: 'invited',
  states: { invited: '待回复', coming: '参加', leaveAsked: '请假待批', excused: '已准假', declined: '已婉拒', present: '已签到', absent: '未到' },
  moves: {
    come: { from: ['invited', 'leaveAsked', 'excused'], to: 'coming', by: ['attendee'], says: '参加' },
    askLeave: { from: ['invited', 'coming'], to: 'leaveAsked', by: ['attendee'], needs: { reason: '请假原因' }, says: '请假' },
    grantLeave: { from: 'leaveAsked', to: 'excused', by: host, says: '准假' },
    denyLeave: { from: 'leaveAsked', to: 'invited', by: host, needs: { reason: '不准假的原因' }, says: '不准假' },
    checkIn: { from: notYetThere, to: 'present', by: ['attendee'], says: '扫码签到' },
    confirmByHand: { from: notYetThere, to: 'present', by: host, needs: { reason: '点名签到的原因' }, says: '点名签到' },
    // On the telephone. Who declined and why stays in the record, also when somebody changes their mind.
    noteComing: { from: ['invited', 'declined'], to: 'coming', by: host, says: '记参加' },
    noteDeclined: { from: ['invited', 'coming', 'leaveAsked', 'excused'], to: 'declined', by: host, needs: { reason: '婉拒的原因' }, says: '记婉拒' },
    beDeclined: { from: ['invited', 'coming', 'leaveAsked', 'excused'], to: 'declined', by: ['road'], says: '本人退出' },
    noteConflict: { from: [...notYetThere, 'present'], to: 'same', by: host, says: '记利益关系' },
    miss: { from: ['invited', 'coming', 'leaveAsked'], to: 'absent', by: ['road'], says: '未到' },
  },
})
export type AttendanceStatus = keyof typeof attendanceLife.states

export interface Attendance extends Stored {
  status: AttendanceStatus
  meeting: string
  room: string
  area: string
  areas: readonly string[]
  /** `null`: a guest the directory does not know; found again by name at the door. */
  person: string | null
  name: string
  /** The person's sector, unit or who they stand for: 经济界, 区住建局, 3 号楼住户. */
  from: string
  phone: string | null
  seat: Seat
  /** 必须参加, or free to sign up. */
  must: boolean
  leaveReason: string | null
  /** Why the invitation was declined. */
  declineReason: string | null
  /** 利益关系说明: what ties them to the matter, such as 业委会主任，与施工方有合同. */
  conflict: string | null
  /** The volunteer it has come from. */
  volunteer: string | null
  arrivedAt: number | null
  arrivedBy: 'code' | 'hand' | 'walkIn' | null
  /** The notice of this meeting was opened. */
  readAt: number | null
}
