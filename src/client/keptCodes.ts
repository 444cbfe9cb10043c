import Taro from '@tarojs/taro'
import { handIn } from '@/domain/meeting/door/handIn'
import { call } from './call'
import { keep } from './keep'

/** A door code scanned while there was no network, kept on the phone until the cloud has it. */
export interface KeptCode {
  meeting: string
  code: string
  /** By this phone's clock (ms); only for its owner to read. */
  when: number
  /** What the cloud said when it did not take it. */
  refused?: string
}
export interface HandedIn {
  meeting: string
  title: string
  seenAt: number
  present: boolean
}

const place = 'door-codes'
const most = 20
const listeners = new Set<() => void>()
const handedIn: HandedIn[] = []

export function keptCodes(): KeptCode[] {
  const kept: unknown = Taro.getStorageSync(place)
  return Array.isArray(kept) ? (kept as KeptCode[]) : []
}

function put(codes: readonly KeptCode[]): void {
  if (codes.length > 0) keep(place, codes.slice(-most))
  else Taro.removeStorageSync(place)
  listeners.forEach((heard) => heard())
}

/** Scanned twice, the first one tells when somebody came. */
export function keepCode(meeting: string, code: string): void {
  const codes = keptCodes()
  if (!codes.some((one) => one.meeting === meeting && one.code === code)) put([...codes, { meeting, code, when: Date.now() }])
}

export const dropCodes = (meeting: string): void => put(keptCodes().filter((one) => one.meeting !== meeting))

let running: Promise<void> | null = null

/** Hands in what is kept; tried whenever the app comes to the front or the network comes back. Costs nothing when nothing is kept. */
export function deliverCodes(): Promise<void> {
  running ??= deliver().finally(() => (running = null))
  return running
}

async function deliver(): Promise<void> {
  for (const one of keptCodes()) {
    // Another code of the same meeting may have been taken meanwhile.
    if (one.refused || !keptCodes().some(({ code }) => code === one.code)) continue
    const answer = await call(handIn, { meeting: one.meeting, code: one.code })
    if (answer.ok) {
      handedIn.push({ meeting: one.meeting, ...answer.value })
      dropCodes(one.meeting)
    } else if (answer.refusal.kind === 'fault') return
    else put(keptCodes().map((kept) => (kept.code === one.code ? { ...kept, refused: answer.refusal.text } : kept)))
  }
}

/** What was handed in since the app was opened. */
export const lately = (): readonly HandedIn[] => handedIn

export function onKeptCodes(heard: () => void): () => void {
  listeners.add(heard)
  return () => listeners.delete(heard)
}
