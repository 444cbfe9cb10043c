import { useMemo } from 'react'
import { View } from '@tarojs/components'
import { encode } from 'uqr'
import { h5 } from './a11y'
import { Picture } from './Picture'

/** One path of horizontal runs: a tenth of the size of one square per module. */
function drawing(text: string) {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  let path = ''
  data.forEach((line, y) => {
    for (let x = 0; x < size; x++) {
      if (!line[x]) continue
      let end = x
      while (end < size && line[end]) end++
      path += `M${x} ${y}h${end - x}v1h-${end - x}z`
      x = end
    }
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size * 8}" height="${size * 8}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** In a browser nobody can hold a phone before a phone: the preview reads what a camera would see. */
const readable = (text: string) => (h5 ? { 'data-qr': text } : {})

interface QrProps {
  text: string
  /** WeChat's own code as a data URI, where there is one, in place of the plain one. */
  picture?: string | null
  /** px; never wider than the screen. */
  size?: number
  label: string
}

export function QrImage({ text, picture = null, size = 240, label }: QrProps) {
  const src = useMemo(() => picture ?? drawing(text), [picture, text])
  return <View className='y-qr' style={`width:${size}px`} {...readable(text)}><View className='y-qr-frame'><Picture className='y-qr-image' src={src} label={label} menu /></View></View>
}
