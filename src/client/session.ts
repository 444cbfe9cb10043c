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

export function useMe(): Me | null {
  const [me, setMe] = useState(known)
  const refresh = () => void refreshMe().then(setMe)
  useEffect(refresh, [])
  useDidShow(refresh)
  return me
}
