/** 选题标准 (seeds 001, 003, 004): the sheet is ticked by whoever proposes. */
export const selection = {
  small: '切口小',
  broad: '关联广',
  concerned: '群众关注',
  party: '党政所需',
  people: '群众所盼',
  cppcc: '政协所能',
  members: '委员所为',
} as const
export type SelectionKey = keyof typeof selection
export const selectionKeys = Object.keys(selection) as [SelectionKey, ...SelectionKey[]]

/** 协商事项 (seed 001; seed 003 一至三). */
export const scopeTypes = ['重大问题、重要规划', '权益政策制定调整', '贯彻党政决策部署', '民生问题'] as const
export type ScopeType = (typeof scopeTypes)[number]

/** "紧扣“七有”目标和“五性”需求" (seed 003). */
export const sevenHaves = {
  child: '幼有所育',
  study: '学有所教',
  work: '劳有所得',
  health: '病有所医',
  elder: '老有所养',
  home: '住有所居',
  weak: '弱有所扶',
} as const
export const fiveNatures = { handy: '便利性', livable: '宜居性', varied: '多样性', fair: '公正性', safe: '安全性' } as const
export const tags = { ...sevenHaves, ...fiveNatures } as const
export type TagKey = keyof typeof tags
export const tagKeys = Object.keys(tags) as [TagKey, ...TagKey[]]
