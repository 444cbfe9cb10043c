/** A place on the earth (degrees). China's maps and WeChat speak GCJ-02; browsers speak WGS-84, half a kilometre off. */
export interface Spot {
  latitude: number
  longitude: number
}
export const systems = ['gcj02', 'wgs84'] as const
export type System = (typeof systems)[number]

const radius = 6_371_000
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Metres along the ground. */
export function metresBetween(a: Spot, b: Spot): number {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2
  const root = half(a.latitude, b.latitude) + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude)
  return 2 * radius * Math.asin(Math.sqrt(Math.min(root, 1)))
}

const waves = (x: number, steps: readonly (readonly [number, number])[]): number =>
  steps.reduce((sum, [height, every]) => sum + height * Math.sin((x * Math.PI) / every), 0)

/** The published shift of GCJ-02 (ellipsoid Krasovsky 1940), good to a metre or two. */
function shift({ latitude, longitude }: Spot): Spot {
  const x = longitude - 105
  const y = latitude - 35
  const common = (2 / 3) * waves(x, [[20, 1 / 6], [20, 1 / 2]])
  const north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) + common + (2 / 3) * waves(y, [[20, 1], [40, 3], [160, 12], [320, 30]])
  const east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + common + (2 / 3) * waves(x, [[20, 1], [40, 3], [150, 12], [300, 30]])
  const flattening = 0.00669342162296594323
  const axis = 6_378_245
  const magic = 1 - flattening * Math.sin(radians(latitude)) ** 2
  return {
    latitude: (north * 180) / (((axis * (1 - flattening)) / (magic * Math.sqrt(magic))) * Math.PI),
    longitude: (east * 180) / ((axis / Math.sqrt(magic)) * Math.cos(radians(latitude)) * Math.PI),
  }
}

/** As WeChat would say it. */
export function toGcj(spot: Spot, system: System): Spot {
  if (system === 'gcj02') return spot
  const by = shift(spot)
  return { latitude: spot.latitude + by.latitude, longitude: spot.longitude + by.longitude }
}

/** How far off somebody is at least: what the phone does not know of its own place counts in their favour. Tens of metres are enough. */
export const atLeastOff = (metres: number, accuracy: number): number => Math.round(Math.max(metres - accuracy, 0) / 10) * 10

/** 离会场约 800 米, 离会场约 2.3 公里 */
export const distanceSaid = (metres: number): string => `离会场约 ${metres < 1000 ? `${metres} 米` : `${(metres / 1000).toFixed(1)} 公里`}`
