import Taro from '@tarojs/taro'
import { newReference, tellBroken } from './broken'

/** One word about it is enough when a timer stumbles every second (ms). */
const quietFor = 10_000
let latest = 0

/** Something broke outside of drawing a page: in a tap, a timer, an answer. Whoever tapped is told that nothing came of it. */
export function stumbled(error: unknown): void {
  const reference = newReference()
  tellBroken(error, reference)
  if (Date.now() - latest < quietFor) return
  latest = Date.now()
  void Taro.showModal({ title: '刚才那一步没有做成', content: `您写的内容还在，请再点一次。还是不行的，请把编号 ${reference} 告诉议事室的同志。`, showCancel: false, confirmText: '知道了' })
}

/** WeChat's own refusals are plain objects and are answered where they are asked; what has a stack is a mistake of ours. */
export const isMistake = (reason: unknown): boolean =>
  typeof reason === 'string' ? /Error\b/.test(reason) : typeof reason === 'object' && reason !== null && typeof (reason as { stack?: unknown }).stack === 'string'
