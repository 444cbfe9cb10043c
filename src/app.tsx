import type { PropsWithChildren } from 'react'
import Taro, { useDidShow, useLaunch } from '@tarojs/taro'
import { deliverCodes } from './client/keptCodes'
import { onNetworkBack } from './client/network'
import { isWeChat } from './client/wechat'
import { dressNavigationBar } from './components/browser'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    if (isWeChat) Taro.cloud.init({ traceUser: true })
    dressNavigationBar()
    onNetworkBack(() => void deliverCodes())
  })
  useDidShow(() => void deliverCodes())
  return children
}
