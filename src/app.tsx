import type { PropsWithChildren } from 'react'
import Taro, { useLaunch } from '@tarojs/taro'
import { isWeChat } from './client/wechat'
import { dressNavigationBar } from './components/browser'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    if (isWeChat) Taro.cloud.init({ traceUser: true })
    dressNavigationBar()
  })
  return children
}
