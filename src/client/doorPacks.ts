import Taro from '@tarojs/taro'
import type { OutputOf } from '@/domain/kernel/contract'
import type { doorPack } from '@/domain/meeting/door/contracts'
import { slotMs, slotOf } from '@/domain/meeting/door/doorCode'

/** The codes of a meeting without signal, kept on the device that stands at its door. */
export interface DoorPack extends Omit<OutputOf<typeof doorPack>, 'now'> {
  /** How far the server's clock was ahead of this device's (ms). */
  ahead: number
}

const nameOf = (meeting: string) => `door-pack:${meeting}`
const index = 'door-packs'
const listed = (): string[] => {
  const known: unknown = Taro.getStorageSync(index)
  return Array.isArray(known) ? (known as string[]) : []
}

export function packOf(meeting: string): DoorPack | null {
  const kept: unknown = Taro.getStorageSync(nameOf(meeting))
  return typeof kept === 'object' && kept !== null && 'codes' in kept ? (kept as DoorPack) : null
}

const endOf = ({ first, codes }: Pick<DoorPack, 'first' | 'codes'>): number => (first + codes.length) * slotMs

/** Keeps it, and throws away those whose meetings are over; says whether the device had room. */
export function keepPack({ now, ...pack }: OutputOf<typeof doorPack>): boolean {
  try {
    const living = listed().filter((id) => {
      const other = packOf(id)
      if (id !== pack.id && other && endOf(other) > now) return true
      if (id !== pack.id) Taro.removeStorageSync(nameOf(id))
      return false
    })
    Taro.setStorageSync(nameOf(pack.id), { ...pack, ahead: now - Date.now() })
    Taro.setStorageSync(index, [...living, pack.id])
    return true
  } catch {
    return false
  }
}

/** From when until when it lets people sign in without a network (ms). */
export const hoursOf = (pack: DoorPack): { from: number; to: number } => ({ from: pack.first * slotMs, to: endOf(pack) })

export interface PackedCode {
  title: string
  code: string
  until: number
  now: number
}

/** What the screen shows now, by the server's clock as it was learned; `null` outside the meeting's hours. */
export function codeIn(pack: DoorPack | null): PackedCode | null {
  if (!pack) return null
  const now = Date.now() + pack.ahead
  const code = pack.codes[slotOf(now) - pack.first]
  return code ? { title: pack.title, code, until: (slotOf(now) + 1) * slotMs, now } : null
}
