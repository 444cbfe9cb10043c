import { useEffect, useState } from 'react'
import { View } from '@tarojs/components'
import { leftOf, leftSaid, urgencyOf } from '@/domain/floor/turn'
import { a11y, cx } from '../a11y'
import './room.scss'

interface CountdownProps {
  givenAt: number
  minutes: number
  serverNow: () => number
  /** In a line, for whoever only listens. */
  small?: boolean
}

const words = { plenty: '还剩', soon: '最后一分钟', over: '已超时' }

/** What is left of a turn, large; the colour only helps, the words say it. */
export function Countdown({ givenAt, minutes, serverNow, small }: CountdownProps) {
  const [left, setLeft] = useState(() => leftOf({ givenAt, minutes }, serverNow()))
  useEffect(() => {
    const look = () => setLeft(leftOf({ givenAt, minutes }, serverNow()))
    look()
    const timer = setInterval(look, 250)
    return () => clearInterval(timer)
  }, [givenAt, minutes, serverNow])
  const urgency = urgencyOf(left)
  return (
    <View className={cx('room-clock', urgency, small && 'small')} {...a11y({ role: 'timer', label: `${words[urgency]} ${leftSaid(left)}` })}>
      <View className='room-clock-words' {...a11y({ hidden: true })}>{words[urgency]}</View>
      <View className='room-clock-number' {...a11y({ hidden: true })}>{leftSaid(left)}</View>
    </View>
  )
}
