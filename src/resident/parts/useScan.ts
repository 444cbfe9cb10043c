import { useState } from 'react'
import { scanPage } from '@/client/scan'
import { goTo } from '@/client/go'

/** Opens the camera, then the page the code leads to; `trouble` says why it led nowhere. */
export function useScan() {
  const [trouble, setTrouble] = useState('')
  const scan = async () => {
    setTrouble('')
    try {
      const page = await scanPage()
      if (page === null) setTrouble('这不是议事室的码。请扫议事室门口或海报上的码。')
      if (page) await goTo(page)
    } catch {
      setTrouble('没能打开扫码。请用微信首页的“扫一扫”扫议事室的码。')
    }
  }
  return { scan, trouble }
}
