/** Who acts, and how far their post reaches. */
export const posts = ['member', 'clerk', 'convener', 'committee', 'party', 'unit', 'office'] as const
/** Whoever the directory knows may be invited to a meeting and has an inbox: `attendee` comes with being bound, not by appointment. */
export type PostRole = (typeof posts)[number] | 'attendee'
/**
 * A resident is anyone who opens the mini-program; every other role comes from a post. `helper`: a post in a unit, towards
 * what that unit only helps with.
 */
export type Role = 'resident' | 'helper' | PostRole

export const roleNames: Record<Role, string> = {
  resident: '居民',
  attendee: '参会人',
  member: '委员',
  clerk: '议事室专人',
  convener: '召集人',
  committee: '专委会',
  party: '同级党组织',
  unit: '承办单位',
  helper: '会办单位',
  office: '政协机关',
}

/** A post a person holds. `scope` is a room (clerk, convener), an area (party, office), a committee, a unit, or for members and attendees the person's own id. */
export interface Post {
  role: PostRole
  scope: string
}

export interface Actor {
  openid: string
  /** Set when the openid is bound to somebody in the directory who has not left. `areas`: where they belong, city first. */
  person: { id: string; name: string; areas?: readonly string[] } | null
  posts: readonly Post[]
}

/** What a record says about whose it is. Every record on the road carries the fields that apply to it. */
export interface Belongs {
  openid?: string | null
  person?: string | null
  room?: string | null
  /** What came through several rooms belongs to each of them. */
  rooms?: readonly string[]
  area?: string | null
  /** The area and everything above it, city first. */
  areas?: readonly string[]
  committee?: string | null
  unit?: string | null
  /** 会办: units that help the one it belongs to. */
  helperUnits?: readonly string[]
}

const ofRoom = (scope: string, { room, rooms }: Belongs): boolean => room === scope || (rooms?.includes(scope) ?? false)

const reach: Record<PostRole, (scope: string, record: Belongs) => boolean> = {
  attendee: (scope, record) => record.person === scope,
  member: (scope, record) => record.person === scope,
  clerk: (scope, record) => ofRoom(scope, record),
  convener: (scope, record) => ofRoom(scope, record),
  committee: (scope, record) => record.committee === scope,
  // "同级党组织": the party organisation of the room's own area, not one above it (seed 001).
  party: (scope, record) => record.area === scope,
  unit: (scope, record) => record.unit === scope,
  office: (scope, record) => record.areas?.includes(scope) ?? false,
}

/** The roles in which this actor stands towards this record; empty means the record does not exist for them. */
export function rolesToward(actor: Actor, record: Belongs): Role[] {
  const roles = actor.posts.filter((post) => reach[post.role](post.scope, record)).map((post) => post.role as Role)
  if (actor.posts.some(({ role, scope }) => role === 'unit' && record.helperUnits?.includes(scope))) roles.push('helper')
  if (record.openid && record.openid === actor.openid) roles.push('resident')
  return [...new Set(roles)]
}

export function rolesOf(actor: Actor): Role[] {
  const held = actor.posts.map((post): Role => post.role)
  return [...new Set<Role>(['resident', ...held, ...(held.includes('unit') ? ['helper' as const] : [])])]
}

export function scopesOf(actor: Actor, role: PostRole): string[] {
  return actor.posts.filter((post) => post.role === role).map((post) => post.scope)
}
