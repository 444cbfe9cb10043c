import Taro from '@tarojs/taro'
import { pageBroke } from '@/domain/directory/pageBroke'
import { call } from './call'
import { isWeChat } from './wechat'

/** A page that breaks again and again tells the log so a few times, not for ever. */
const most = 10
let told = 0

/** The number a person reads and the log knows. */
export const newReference = (): string => Math.floor(Math.random() * 0x100000000).toString(16).toUpperCase().padStart(8, '0')

/** Only lines that name a place; the first line of a stack may hold what somebody wrote. */
const placesIn = (stack: string): string[] =>
  stack
    .split('\n')
    .filter((line) => /:\d+(:\d+)?\)?$/.test(line.trim()))
    .map((line) => line.replace(/[^\w$.<>@:/()[\] -]/g, '').trim().slice(-160))
    .filter((line) => line !== '')
    .slice(0, 6)

function phoneNow(): string {
  try {
    if (!isWeChat) return 'h5'
    const { platform } = Taro.getDeviceInfo()
    return `${platform} ${Taro.getAppBaseInfo().SDKVersion}`.replace(/[^\w .-]/g, '').slice(0, 40)
  } catch {
    return ''
  }
}

const pageNow = (): string => (Taro.getCurrentInstance().router?.path ?? '').replace(/[?#].*$/, '').replace(/[^A-Za-z/]/g, '').replace(/^\//, '').slice(0, 80) || 'unknown'

/** Tells the log what broke, under this number. Never throws, and waits for nothing. */
export function tellBroken(error: unknown, reference: string): void {
  if ((told += 1) > most) return
  const { name, stack } = (typeof error === 'object' && error !== null ? error : {}) as { name?: unknown; stack?: unknown }
  const text = typeof stack === 'string' ? stack : typeof error === 'string' ? error : ''
  const called = typeof name === 'string' ? name : (/(\w*Error)\b/.exec(text)?.[1] ?? 'Error')
  void call(pageBroke, { reference, page: pageNow(), name: called.replace(/\W/g, '').slice(0, 40) || 'Error', where: placesIn(text), phone: phoneNow() })
}
