/**
 * "避免……变味为“信访办”“裁判员”“执行庭”" (seed 004): whether a room is being used, or uses itself, for what others
 * are there for. Derived from what was decided about opinions and topics; nothing is stored and nobody is ranked by it.
 */
export const territories = {
  petition: { as: '信访办', says: '本该走信访的事' },
  judge: { as: '裁判员', says: '在打官司、仲裁、复议的事' },
  bailiff: { as: '执行庭', says: '要执法、执行的事' },
} as const
export type Territory = keyof typeof territories
export const territoryKeys = Object.keys(territories) as Territory[]

export const driftSettings = {
  /** Looked back over so many days. */
  days: 90,
  /** Of fewer matters than this nothing is said: two out of three would look like much. */
  fewest: 10,
  /** Shares of all matters, in hundredths. Turned away is what it is asked for, taken on what it does. */
  watch: { turnedAway: 20, takenOn: 5 },
  drifting: { turnedAway: 40, takenOn: 15 },
} as const

/** One matter, as far as this question goes. */
export interface Matter {
  room: string
  /** Which of the eight exclusions it was declined for. */
  exclusion: number | null
  /** Where it was sent instead, or why its topic was dropped. */
  words: string
  /** Which exclusions it shows signs of although it was taken on; empty for what was turned away. */
  signs: readonly number[]
  taken: boolean
}

/** 实施方案 四(四) of seed 003: ③ 诉讼、复议、仲裁; ④ 已交办的信访; ⑦ 个人问题、已有答复. */
const byExclusion: Readonly<Record<number, Territory>> = { 3: 'judge', 4: 'petition', 7: 'petition' }

const byWords: readonly (readonly [RegExp, Territory])[] = [
  [/信访/, 'petition'],
  [/法院|仲裁|复议|诉讼|官司|12368|12348|法律援助/, 'judge'],
  [/执法|强制执行|派出所|公安|城管|劳动监察/, 'bailiff'],
]

/** Whose matter it really is; null: the room's own. */
export function territoryOf({ exclusion, words, signs, taken }: Matter): Territory | null {
  if (taken) return signs.flatMap((no) => byExclusion[no] ?? [])[0] ?? null
  if (exclusion !== null) return byExclusion[exclusion] ?? null
  return byWords.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

export type DriftLevel = 'few' | 'steady' | 'watch' | 'drifting'

export interface Drift {
  level: DriftLevel
  /** All matters looked at. */
  of: number
  each: Record<Territory, { turnedAway: number; takenOn: number }>
}

const share = (part: number, of: number): number => (of === 0 ? 0 : (part * 100) / of)

export function driftOf(matters: readonly Matter[]): Drift {
  const each: Drift['each'] = { petition: { turnedAway: 0, takenOn: 0 }, judge: { turnedAway: 0, takenOn: 0 }, bailiff: { turnedAway: 0, takenOn: 0 } }
  for (const matter of matters) {
    const territory = territoryOf(matter)
    if (territory) each[territory][matter.taken ? 'takenOn' : 'turnedAway'] += 1
  }
  const of = matters.length
  const sum = (side: 'turnedAway' | 'takenOn') => territoryKeys.reduce((total, key) => total + each[key][side], 0)
  const over = ({ turnedAway, takenOn }: { turnedAway: number; takenOn: number }) => share(sum('turnedAway'), of) >= turnedAway || share(sum('takenOn'), of) >= takenOn
  const level = of < driftSettings.fewest ? 'few' : over(driftSettings.drifting) ? 'drifting' : over(driftSettings.watch) ? 'watch' : 'steady'
  return { level, of, each }
}

const verdicts: Record<DriftLevel, string> = {
  few: '事情还少，不作判断',
  steady: '没有越位',
  watch: '要留意，别越了位',
  drifting: '已经偏了，请调整',
}

/** The office's words: first the verdict, then what it rests on, figures and all. */
export function driftSaid({ level, of, each }: Drift): { title: string; lines: string[] } {
  const { days, fewest } = driftSettings
  if (level === 'few') return { title: verdicts.few, lines: [`最近 ${days} 天一共 ${of} 件，不到 ${fewest} 件。`] }
  const taken = territoryKeys.flatMap((key) => (each[key].takenOn > 0 ? [`有 ${each[key].takenOn} 件在当“${territories[key].as}”：看着像${territories[key].says}，仍在这里办。`] : []))
  const away = territoryKeys.flatMap((key) => (each[key].turnedAway > 0 ? [`有 ${each[key].turnedAway} 件${territories[key].says}找到这里，已指到该去的地方。`] : []))
  return { title: verdicts[level], lines: [`最近 ${days} 天一共 ${of} 件。`, ...taken, ...away, ...(taken.length + away.length === 0 ? ['没有一件像信访办、裁判员、执行庭的事。'] : [])] }
}
