import { useState } from 'react'
import { View } from '@tarojs/components'
import { Card, Chips, Refused, Small, Stack } from '@/components'
import { a11y } from '@/components/a11y'
import { useView } from '@/client/useView'
import { myYear } from '@/domain/meeting/record'
import './meetings.scss'

/** 履职记录 of a year: the numbers, and how they are counted. */
export function YearCard() {
  const [picked, setPicked] = useState<number | null>(null)
  const { value, refusal, reload } = useView(myYear, { year: picked })
  if (!value) return refusal ? <Refused refusal={refusal} onRefresh={reload} /> : null
  const { year, years, expected, came, leave, absent, standIns, late, leftEarly, rate, limit } = value
  const numbers = [
    { label: '应到', many: expected },
    { label: '实到', many: came },
    { label: '请假', many: leave },
    { label: '缺席', many: absent },
  ]
  const besides = [late > 0 ? `迟到 ${late} 次` : '', leftEarly > 0 ? `早退 ${leftEarly} 次` : '', standIns > 0 ? `请人代会 ${standIns} 次` : ''].filter(Boolean).join('，')
  return (
    <Card title={rate === null ? `${year} 年参会记录` : `${year} 年到会率 ${rate}%`}>
      {years.length > 1 ? <Chips label='哪一年' options={years.map((one) => ({ value: String(one), label: `${one} 年` }))} value={String(year)} onChange={(one) => setPicked(Number(one))} /> : null}
      <View className='year-numbers' {...a11y({ role: 'list' })}>
        {numbers.map(({ label, many }) => (
          <View key={label} className='year-number' {...a11y({ role: 'listitem' })}>
            <View className='year-many'>{many}</View>
            <View className='y-small'>{label}</View>
          </View>
        ))}
      </View>
      <Stack tight>
        {besides ? <Small>其中{besides}。</Small> : null}
        {limit === null ? null : <Small>按规定一年最多请假 {limit} 次（只算必须参加的会）。</Small>}
        <Small>{expected === 0 ? '这一年还没有开完的会。' : '到会率＝实到÷应到，只算开完的会。准了的假算应到，不算实到；候补、没有报名、请人代会、可来可不来而没来的，都不算。'}</Small>
      </Stack>
    </Card>
  )
}
