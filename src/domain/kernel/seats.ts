/** 参会身份: why somebody is asked to take part (design §2, seat). */
export const seats = {
  member: '委员',
  resident: '群众代表',
  concerned: '利益相关方',
  unit: '部门',
  expert: '专家',
  worthy: '乡贤',
  host: '平台负责人',
} as const
export type Seat = keyof typeof seats
export const seatKeys = Object.keys(seats) as [Seat, ...Seat[]]
