import { View } from '@tarojs/components'
import { a11y, cx } from './a11y'

/** Each is drawn in icons.scss. */
export const iconNames = [
  'mic', 'camera', 'pin', 'check', 'back', 'close', 'chevron', 'phone', 'bell', 'search', 'filter',
  'speaker', 'calendar', 'people', 'doc', 'warn', 'plus', 'clock', 'scan', 'home',
] as const
export type IconName = (typeof iconNames)[number]

/** Decoration in the colour of the text around it; what it means stands beside it in words. */
export function Icon({ name, big }: { name: IconName; big?: boolean }) {
  return <View className={cx('y-icon', `y-icon-${name}`, big && 'big')} {...a11y({ hidden: true })} />
}
