import type { PropsWithChildren } from 'react'
import Taro, { useDidShow, useError, useLaunch, useUnhandledRejection } from '@tarojs/taro'
import { deliverCodes } from './client/keptCodes'
import { onNetworkBack } from './client/network'
import { isMistake, stumbled } from './client/stumbled'
import { isWeChat } from './client/wechat'
import { dressNavigationBar } from './components/browser'
import './app.scss'

/** The cloud environment this build talks to, set when building (config/index.ts). */
declare const CLOUD_ENV: string

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    if (isWeChat) Taro.cloud.init({ ...(CLOUD_ENV ? { env: CLOUD_ENV } : {}), traceUser: true })
    dressNavigationBar()
    onNetworkBack(() => void deliverCodes())
  })
  useDidShow(() => void deliverCodes())
  useError(stumbled)
  useUnhandledRejection(({ reason }) => {
    if (isMistake(reason)) stumbled(reason)
  })
  return children
}
