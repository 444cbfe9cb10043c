/** 选题标准 (seeds 001, 003, 004): the sheet is filled in by whoever proposes. */
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

/** The two measures the seeds name, and what a topic is held against in each. */
export const selectionGroups: readonly { title: string; asks: string; keys: readonly SelectionKey[] }[] = [
  { title: '选小切口', asks: '切口小、关联广、群众普遍关注', keys: ['small', 'broad', 'concerned'] },
  { title: '选准题', asks: '党政所需、群众所盼、政协所能、委员所为', keys: ['party', 'people', 'cppcc', 'members'] },
]

/** What to write behind each tick, in the form of a question. */
export const selectionAsks: Readonly<Record<SelectionKey, string>> = {
  small: '具体到哪里的什么事？',
  broad: '关系到多少户、多少人？',
  concerned: '多少人反映过，怎么知道的？',
  party: '和哪项重点工作有关？',
  people: '群众盼着什么样的结果？',
  cppcc: '政协能牵头商量成什么？',
  members: '哪些委员懂这件事、能出力？',
}

/** 协商原则 (seed 003 三): every topic keeps all four; each is ticked by somebody who has thought of it. */
export const principles = {
  political: { name: '政治性', asks: '在党组织领导下进行，方向把得牢' },
  popular: { name: '人民性', asks: '是公共的事、大家的事，不是一个人、一家人的事' },
  open: { name: '开放性', asks: '开门协商，请群众代表来说、来听' },
  effective: { name: '实效性', asks: '商量得出办法，办法落得了地' },
} as const
export type PrincipleKey = keyof typeof principles
export const principleKeys = Object.keys(principles) as [PrincipleKey, ...PrincipleKey[]]

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

export const reasonLetters = 100

export interface Sheet {
  sheet: readonly SelectionKey[]
  reasons: Partial<Record<SelectionKey, string>>
  principles: readonly PrincipleKey[]
}

/**
 * What a topic still lacks before a gate may be asked: of each measure at least one that is met, every tick with its
 * reason, and all four principles thought of. In words, for whoever fills in the sheet.
 */
export function sheetGaps({ sheet, reasons, principles: kept }: Sheet): string[] {
  const unmet = selectionGroups.flatMap(({ asks, keys }) => (keys.some((key) => sheet.includes(key)) ? [] : [`“${asks}”里至少有一条`]))
  const silent = selectionKeys.filter((key) => sheet.includes(key) && !reasons[key]?.trim()).map((key) => selection[key])
  const unkept = principleKeys.filter((key) => !kept.includes(key)).map((key) => principles[key].name)
  return [
    ...unmet,
    ...(silent.length > 0 ? [`${silent.join('、')}的依据`] : []),
    ...(unkept.length > 0 ? [`${unkept.join('、')}对照过`] : []),
  ]
}
