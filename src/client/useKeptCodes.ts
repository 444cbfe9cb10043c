import { useEffect, useState } from 'react'
import { useDidShow } from '@tarojs/taro'
import { deliverCodes, keptCodes, lately, onKeptCodes, type HandedIn, type KeptCode } from './keptCodes'

/** Door codes that wait on this phone, and those that have got through. */
export function useKeptCodes(): { kept: readonly KeptCode[]; handedIn: readonly HandedIn[] } {
  const [seen, setSeen] = useState(() => ({ kept: keptCodes(), handedIn: [...lately()] }))
  useEffect(() => onKeptCodes(() => setSeen({ kept: keptCodes(), handedIn: [...lately()] })), [])
  useDidShow(() => void deliverCodes())
  return seen
}
