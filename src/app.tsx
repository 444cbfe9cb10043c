import type { PropsWithChildren } from 'react'
import { useLaunch } from '@tarojs/taro'
import { dressNavigationBar } from './components/browser'
import './app.scss'

export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    dressNavigationBar()
  })
  return children
}
