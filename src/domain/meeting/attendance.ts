import { lifecycle } from '../kernel/lifecycle'
import type { Stored } from '../kernel/record'
import type { Seat } from '../kernel/seats'

const host = ['clerk', 'convener'] as const
const notYetThere = ['invited', 'coming', 'leaveAsked', 'excused'] as const

/** One record for each meeting and person: what was asked of them, what they replied, whether they came. */
export const attendanceLife = lifecycle({
  name: '参会',
  start: 'invited',
  states: { invited: '待回复', coming: '参加', leaveAsked: '请假待批', excused: '已准假', present: '已签到', absent: '未到' },
  moves: {
    come: { from: ['invited', 'leaveAsked', 'excused'], to: 'coming', by: ['attendee'], says: '参加' },
    askLeave: { from: ['invited', 'coming'], to: 'leaveAsked', by: ['attendee'], needs: { reason: '请假原因' }, says: '请假' },
    grantLeave: { from: 'leaveAsked', to: 'excused', by: host, says: '准假' },
    denyLeave: { from: 'leaveAsked', to: 'invited', by: host, needs: { reason: '不准假的原因' }, says: '不准假' },
    checkIn: { from: notYetThere, to: 'present', by: ['attendee'], says: '扫码签到' },
    confirmByHand: { from: notYetThere, to: 'present', by: host, needs: { reason: '点名签到的原因' }, says: '点名签到' },
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
  arrivedAt: number | null
  arrivedBy: 'code' | 'hand' | 'walkIn' | null
  /** The notice of this meeting was opened. */
  readAt: number | null
}
