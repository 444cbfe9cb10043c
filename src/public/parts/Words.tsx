import { View } from '@tarojs/components'
import { shown } from '@/domain/kernel/text'
import './public.scss'

/** What somebody wrote, with its line breaks. */
export const Words = ({ children }: { children: string }) => <View className='y-p p-words'>{shown(children)}</View>
