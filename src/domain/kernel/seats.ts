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

/** How many of which seat. */
export type SeatCount = Partial<Record<Seat, number>>

/** "坚持利益相关者参与原则…群众代表、有关政协委员、利益相关方代表和相关党政部门负责人共同参加" (seed 001): no topic goes without one of each. */
export const requiredSeats: readonly Seat[] = ['resident', 'member', 'concerned', 'unit']

/** How many of each seat a topic cannot do without: at least one of the four, more where the room has said so. */
export const needsOf = (said: SeatCount): SeatCount => ({
  ...Object.fromEntries(requiredSeats.map((seat) => [seat, 1])),
  ...Object.fromEntries(Object.entries(said).filter(([, many]) => many > 0)),
})

export interface Shortage {
  seat: Seat
  need: number
  have: number
}

/** The seats that are not filled by those who take part, and by how many, in the order of the seats. */
export function shortOf(said: SeatCount, taking: readonly { seat: Seat }[]): Shortage[] {
  const needs = needsOf(said)
  return seatKeys.flatMap((seat) => {
    const need = needs[seat] ?? 0
    const have = taking.filter((one) => one.seat === seat).length
    return have < need ? [{ seat, need, have }] : []
  })
}

/** 群众代表还差 1 位、部门还差 2 位 */
export const shortageSaid = (short: readonly Shortage[]): string => short.map(({ seat, need, have }) => `${seats[seat]}还差 ${need - have} 位`).join('、')
