import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { goTo } from '@/client/go'
import { a11y } from './a11y'
import { Icon, type IconName } from './Icon'
import { Tap } from './Tap'
import { useOnce } from './useOnce'

interface RowProps {
  title: ReactNode
  note?: ReactNode
  extra?: ReactNode
  icon?: IconName
  onTap?: () => void | Promise<unknown>
  /** A page of this mini-program: '/member/notice/index?id=…' */
  href?: string
  /** Name for a screen reader where title, note and extra read badly in a row. */
  label?: string
}

export function Row({ title, note, extra, icon, onTap, href, label }: RowProps) {
  const go = href ? () => goTo(href) : onTap
  const [run] = useOnce(go)
  const inner = (
    <>
      {icon ? <Icon name={icon} /> : null}
      <View className='y-row-body'>
        <View className='y-row-words'>
          <View className='y-row-title'>{title}</View>
          {note ? <View className='y-small'>{note}</View> : null}
        </View>
        {extra ? <View className='y-row-extra'>{extra}</View> : null}
      </View>
      {go ? <Icon name='chevron' /> : null}
    </>
  )
  if (!go) return <View className='y-row'>{inner}</View>
  return <Tap role={href ? 'link' : 'button'} className='y-row' label={label} onTap={run}>{inner}</Tap>
}

/** Rows in one white block. */
export function Rows({ children, label }: { children: ReactNode; label?: string }) {
  return <View className='y-rows' {...(label ? a11y({ role: 'group', label }) : {})}>{children}</View>
}
