import { committees, county, nameOf, pathTo, roomOf, roomPlaces, units } from './places'

interface Post {
  role: string
  scope: string
}

interface Someone {
  id: string
  name: string
  from: string
  duty: string | null
  area: string
  posts: Post[]
}

export const openidOf = (id: string): string => `demo-${id}`

const clerks: Record<string, string> = {
  xingfuli: '王敏', hepinglu: '赵倩', dongyuan: '孙丽', xinqiao: '何莉', matou: '陈静', liuxi: '沈芳', shitang: '潘霞', hehua: '梁雪', wangjiang: '唐洁', yugang: '罗琴',
}
const conveners: Record<string, [string, string]> = {
  xingfuli: ['李建国', '社区党委书记'], hepinglu: ['吴海', '社区党委书记'], dongyuan: ['钱勇', '居委会主任'], xinqiao: ['冯涛', '社区党支部书记'],
  matou: ['陈大海', '村党支部书记'], liuxi: ['柳根生', '村党支部书记'], shitang: ['石磊', '村委会主任'], hehua: ['何水生', '村党支部书记'],
  wangjiang: ['郑国强', '党委副书记'], yugang: ['马跃进', '政协工委主任'],
}
const party: Record<string, string> = {
  xingfuli: '周志强', hepinglu: '高峰', dongyuan: '宋平', xinqiao: '邓辉', matou: '海涛', liuxi: '柳青', shitang: '石岩', hehua: '何平', wangjiang: '曹阳', yugang: '马骏',
}
const committeeStaff: Record<string, string> = { 'c-city': '张宏', 'c-law': '徐岚', 'c-econ': '许峰', 'c-culture': '苏雅' }
const unitStaff: Record<string, string> = {
  'u-housing': '刘凯', 'u-urban': '丁磊', 'u-environment': '叶青', 'u-market': '范晓', 'u-traffic': '江波', 'u-wangjiang': '汪洋',
}
const memberNames = [
  '王建国', '李秀英', '陈明', '黄文涛', '林志远', '胡晓燕', '朱立群', '杨帆', '蒋丽娟', '韩东', '谢红', '董浩', '袁媛', '于海洋', '余建平',
  '杜鹃', '蔡永福', '彭程', '卢芳', '魏国庆', '程思远', '方圆', '陆敏', '金鑫', '贾平', '夏雨', '姜山', '尹航', '龚雪', '万里',
]

const staffOf = (role: string, names: Record<string, string>, from: (scope: string) => string, scopeOf: (key: string) => string, areaOf: (key: string) => string): Someone[] =>
  Object.entries(names).map(([key, name]) => ({ id: `${role}-${key}`, name, from: from(key), duty: null, area: areaOf(key), posts: [{ role, scope: scopeOf(key) }] }))

const sectors = committees.flatMap((committee) => committee.sectors)
const nameIn = (list: readonly { _id: string; name: string }[]) => (id: string) => list.find((one) => one._id === id)?.name ?? id

const everybody: Someone[] = [
  { id: 'office', name: '林悦', from: '临江区政协办公室', duty: '主任', area: county, posts: [{ role: 'office', scope: county }] },
  ...staffOf('clerk', clerks, nameOf, roomOf, (key) => key),
  ...Object.entries(conveners).map(([key, [name, duty]]) => ({
    id: `convener-${key}`, name, from: nameOf(key), duty, area: key, posts: [{ role: 'convener', scope: roomOf(key) }],
  })),
  ...staffOf('party', party, (key) => `${nameOf(key).replace(/社区$|村$|街道$|镇$/, '')}${roomPlaces.find((place) => place.id === key)?.level === 'town' ? '党工委' : '党委'}`, (key) => key, (key) => key),
  ...staffOf('committee', committeeStaff, nameIn(committees), (key) => key, () => county),
  ...staffOf('unit', unitStaff, nameIn(units), (key) => key, () => county),
  ...memberNames.map((name, i) => ({
    id: `member-${i + 1}`, name, from: sectors[i % sectors.length] ?? '特邀界', duty: null, area: county, posts: [{ role: 'member', scope: `member-${i + 1}` }],
  })),
]

// Ids sort by age everywhere else; these begin before all of them.
const idOf = (id: string): string => `0-${id}`

export const people = everybody.map(({ id, posts, ...person }, i) => {
  const held = posts.map((post) => (post.role === 'member' ? { ...post, scope: idOf(id) } : post))
  return {
    _id: idOf(id), status: 'bound', version: 1, at: 0, ...person, areas: pathTo(person.area),
    phone: `1390000${String(1001 + i)}`, openid: openidOf(id), posts: held, postKeys: held.map(({ role, scope }) => `${role}:${scope}`),
    invitation: null, diary: [], marks: [],
  }
})

/** Everybody has joined long ago, as if each had opened an invitation. */
export const bindings = people.map(({ openid, _id }) => ({ _id: openid, person: _id }))

export const personId = idOf

const words: Record<string, string> = { clerk: '专人', convener: '召集人', party: '同级党组织', committee: '专委会', unit: '承办单位', office: '政协机关', member: '委员' }

export interface DemoPerson {
  openid: string
  name: string
  /** Who they are, in a line. */
  as: string
  phone: 'resident' | 'member' | 'staff'
  start: string
}

const residents = ['张桂芳', '老陈', '小吴', '刘大爷', '孟姐', '阿海']

export const demoPeople: DemoPerson[] = [
  ...residents.map((name, i) => ({ openid: openidOf(`resident-${i + 1}`), name, as: '居民', phone: 'resident' as const, start: '/resident/home/index' })),
  ...everybody.map(({ id, name, from, posts }) => {
    const role = posts[0]?.role ?? ''
    const isMember = role === 'member'
    return {
      openid: openidOf(id), name, as: `${from} ${words[role] ?? ''}`,
      phone: isMember ? ('member' as const) : ('staff' as const),
      start: isMember ? '/member/meetings/index' : '/staff/desk/index',
    }
  }),
]
