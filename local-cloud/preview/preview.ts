import type { Cloud } from '../cloud'
import type { Journal } from './journal'

export interface DemoPerson {
  openid: string
  name: string
  /** Who this is in the demo, such as 幸福里社区议事室专人. */
  as: string
  phone: 'resident' | 'member' | 'staff'
  /** The page their phone opens first. */
  start: string
}

/** What the preview shows; handed in, because the local cloud does not know the product. */
export interface Exhibition {
  people: readonly DemoPerson[]
  /** Who holds each phone at first. */
  holders: Readonly<Record<DemoPerson['phone'], string>>
  /** The scene of the code on the main room's door. */
  scene: string
  /** The page a room's code opens. */
  codePage: string
  /** Names of the subscribe-message templates by id. */
  templates: Readonly<Record<string, string>>
  /** Functions that answer visits over HTTP, each under /http/<name>. */
  web?: readonly string[]
  /** What hangs beside a code: the room's name and the place of the code. */
  placeOf(cloud: Cloud, scene: string): { room: string; point: string } | null
}

export interface Preview extends Exhibition {
  cloud: Cloud
  journal: Journal
  h5Dir: string
  functionsDir: string
  /** How others reach this machine, such as http://127.0.0.1:3000. */
  address: string
  lan: boolean
  /** Moves the cloud's time on, and remembers it. */
  travel(ms: number): void
}
