/** A room an import may bring rows to, with the names its place goes by. */
export interface RoomPlace {
  id: string
  name: string
  level: 'town' | 'village'
  /** Its own area's name. */
  area: string
  /** The town's name, for a village; its own for a town. */
  town: string
}

export interface Named {
  town: string
  village: string
  address: string
}

/** 望江街道办事处, 望江街道 and 望江 are one place. */
const core = (name: string): string =>
  plain(name)
    .replace(/(党群服务中心|居民委员会|村民委员会|居委会|村委会|办事处|人民政府)$/, '')
    .replace(/^(.{2,})(社区|街道|镇|乡|村)$/, '$1')
const plain = (name: string): string => name.normalize('NFKC').replace(/[\s\-—/\\>,，、·]/g, '')
const roomCore = (name: string): string => core(name.replace(/(民生|协商|有事好商量)*(议事室|议事堂|议事厅|协商室)$/, ''))
/** A name may begin with all that lies above it: 江州市临江区望江街道幸福里社区. */
const spellings = (name: string): string[] =>
  [name, plain(name).replace(/^.*(?:省|市|区|县)(?=..)/, ''), plain(name).replace(/^.*(?:街道|镇|乡)(?=..)/, '')].map(core)

/**
 * Finds the room of a row. A named village decides, within its town where two are called the same; then the town; then
 * whatever place the address names, the longest name first. `null`: none, or more than one would fit.
 */
export function roomFinder(rooms: readonly RoomPlace[]): (named: Named) => string | null {
  const known = rooms.map((room) => ({ ...room, cores: new Set([core(room.area), roomCore(room.name)]), townCore: core(room.town) }))
  const villages = known.filter(({ level }) => level === 'village')
  const towns = known.filter(({ level }) => level === 'town')
  const only = (found: readonly { id: string }[]): string | null => (found.length === 1 ? (found[0]?.id ?? null) : null)
  const called = (list: typeof known, name: string) => {
    for (const spelling of spellings(name)) {
      const found = list.filter(({ cores }) => cores.has(spelling))
      if (found.length > 0) return found
    }
    return []
  }
  const within = (list: typeof known, town: string) => {
    const inTown = list.filter(({ townCore }) => spellings(town).includes(townCore))
    return town === '' || inTown.length === 0 ? list : inTown
  }
  const inAddress = (list: typeof known, address: string) => {
    const said = plain(address)
    const hits = list.flatMap((room) => [room.area, ...[...room.cores].filter((one) => one.length >= 3)].filter((one) => said.includes(one)).map((one) => ({ id: room.id, length: one.length })))
    const longest = Math.max(0, ...hits.map(({ length }) => length))
    return [...new Map(hits.filter(({ length }) => length === longest).map((hit) => [hit.id, hit])).values()]
  }
  const find = ({ town, village, address }: Named): string | null => {
    const byVillage = village === '' ? [] : within(called(villages, village), town)
    if (byVillage.length > 0) return only(byVillage)
    // A village that is named and not known is another's, unless its town has a room for all of it.
    const byTown = town === '' ? [] : called(towns, town)
    if (byTown.length > 0 && (village !== '' || address === '')) return only(byTown)
    const place = address === '' ? [] : inAddress(within(villages, town), address)
    if (place.length > 0) return only(place)
    if (byTown.length > 0) return only(byTown)
    if (village !== '' || town !== '') return only(called(known, village || town))
    return only(inAddress(towns, address))
  }
  const found = new Map<string, string | null>()
  return (named) => {
    const key = `${named.town}|${named.village}|${named.address}`
    const before = found.get(key)
    if (before !== undefined) return before
    const room = find(named)
    found.set(key, room)
    return room
  }
}
