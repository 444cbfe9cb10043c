import { useEffect, useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import { whoAmI } from '@/domain/directory/contracts'
import type { Me } from '@/domain/directory/directory'
import { call, uploadTo } from './call'

/** Who the person at this phone is in the directory; asked once for a visit and whenever a page comes to the front. */
let known: Me | null = null

export async function refreshMe(): Promise<Me | null> {
  const result = await call(whoAmI, {})
  if (result.ok) {
    known = result.value
    uploadTo(known.folder)
  }
  return known
}

/** A page that opens is mounted and shown, and several of its parts want to know: one question answers them all (ms). */
const sameOpening = 1000
let asking: { at: number; answer: Promise<Me | null> } | null = null

function knownMe(): Promise<Me | null> {
  if (!asking || Date.now() - asking.at > sameOpening) asking = { at: Date.now(), answer: refreshMe() }
  return asking.answer
}

export function useMe(): Me | null {
  const [me, setMe] = useState(known)
  const refresh = () => void knownMe().then(setMe)
  useEffect(refresh, [])
  useDidShow(refresh)
  return me
}
