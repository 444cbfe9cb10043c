import { clock, dateOf, moment } from '@/domain/kernel/calendar'
import type { SignUp } from '@/domain/meeting/meeting'

/** 报名参加 as somebody fills it in. */
export interface SignUpForm {
  on: boolean
  /** Empty: as many as like. */
  capacity: string
  /** Empty: until the meeting. */
  date: string
  time: string
  open: boolean
}

export const signUpFormOf = (signUp: SignUp | null): SignUpForm => ({
  on: signUp !== null,
  capacity: signUp?.capacity ? String(signUp.capacity) : '',
  date: signUp?.until ? dateOf(signUp.until) : '',
  time: signUp?.until ? clock(signUp.until) : '18:00',
  open: signUp?.open ?? false,
})

/** What is no number or no date stays one the server answers in words. */
export const signUpOf = ({ on, capacity, date, time, open }: SignUpForm): SignUp | null =>
  on ? { capacity: capacity.trim() === '' ? null : Number(capacity.trim()) || 0, until: date === '' ? null : (moment(date, time) ?? -1), open } : null
