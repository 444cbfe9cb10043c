import { useMe } from '@/client/session'
import type { Me } from '@/domain/directory/directory'
import type { PostRole } from '@/domain/kernel/actor'

export const holds = (me: Me | null, ...roles: readonly PostRole[]): boolean => me?.posts.some(({ role }) => roles.some((one) => one === role)) ?? false

export const useHolds = (...roles: readonly PostRole[]): boolean => holds(useMe(), ...roles)
