import { View } from '@tarojs/components'
import type { PollView } from '@/domain/floor/views'
import { a11y } from '../a11y'
import { Small, Stack } from '../Text'
import './room.scss'

export const advisory = '表决只作参考，共识以纪要为准。'

/** What came out of a poll, in people and in percent; on a named one also who said what, for those who may know. */
export function PollResult({ poll: { result, named, mode, choices } }: { poll: PollView }) {
  if (!result) return null
  return (
    <Stack tight>
      <View {...a11y({ role: 'list', label: '表决结果' })}>
        {result.choices.map(({ label, total, percent, hands: raised }) => (
          <View key={label} className='y-bar' {...a11y({ role: 'listitem' })}>
            <View className='room-result'><View>{label}</View><View className='room-result-number'>{total} 票 · {percent}%{raised > 0 ? `（现场举手 ${raised}）` : ''}</View></View>
            <View className='y-track' {...a11y({ hidden: true })}><View className='y-fill' style={`width:${percent}%`} /></View>
          </View>
        ))}
      </View>
      <Small>{result.present} 人在场，{result.voted} 人投票，参加率 {result.turnout}%。{mode === 'secret' ? '无记名，谁投了什么没有记录。' : ''}{result.hands > 0 ? `其中 ${result.hands} 票是没带手机的客人${mode === 'secret' ? '交的纸条' : '现场举手'}。` : ''}</Small>
      {named && named.length > 0 ? choices.map((label, at) => {
        const names = named.filter(({ choice }) => choice === at).map(({ name }) => name)
        return names.length > 0 ? <Small key={label}>{label}：{names.join('、')}</Small> : null
      }) : null}
      <Small>{advisory}</Small>
    </Stack>
  )
}
