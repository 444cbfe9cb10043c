import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { H2, Link, Small, Tag } from '@/components'
import { a11y } from '@/components/a11y'
import { dayOnly } from '@/domain/kernel/calendar'
import type { LedgerLine } from '@/domain/supervision/views'
import { shown } from '@/domain/kernel/text'
import { lights } from '../parts/says'

/** The annex of seed 003, column for column. */
const columns = ['序号', '协商时间', '协商议题', '协商建议', '交办单位', '政协责任委室', '督办负责人', '进展情况', '存在问题', '解决思路'] as const

export function LedgerTable({ title, lines, from }: { title: string; lines: readonly LedgerLine[]; from: string }) {
  const now = Date.now()
  return (
    <View className='s-ledger'>
      <View className='s-center'><H2>{title}</H2></View>
      <View className='s-table' {...a11y({ role: 'table', label: title })}>
        <View className='s-tr s-head' {...a11y({ role: 'row' })}>
          {columns.map((column) => <View key={column} className='s-td' {...a11y({ role: 'columnheader' })}>{column}</View>)}
        </View>
        {lines.map((line, index) => (
          <View key={line.id} className='s-tr' {...a11y({ role: 'row' })}>
            <View className='s-td' {...a11y({ role: 'cell' })}>{index + 1}</View>
            <View className='s-td' {...a11y({ role: 'cell' })}>{dayOnly(line.heldAt, now)}</View>
            <View className='s-td' {...a11y({ role: 'cell' })}>{line.topic.name}</View>
            <View className='s-td' {...a11y({ role: 'cell' })}><Link onTap={() => Taro.navigateTo({ url: `/staff/handover/index?id=${line.id}` })}>{shown(line.text)}</Link></View>
            <View className='s-td' {...a11y({ role: 'cell' })}>{line.unit.name}</View>
            <View className='s-td' {...a11y({ role: 'cell' })}>{line.committee?.name ?? ''}</View>
            <View className='s-td' {...a11y({ role: 'cell' })}>{line.leader}</View>
            <View className='s-td' {...a11y({ role: 'cell' })}>
              <Tag tone={lights[line.light].tone}>{lights[line.light].says}</Tag>
              <View>{line.progress ? shown(line.progress) : '还没有报进展'}</View>
              <Small>{line.statusLabel} · {dayOnly(line.dueAt, now)}前办结</Small>
            </View>
            <View className='s-td' {...a11y({ role: 'cell' })}>{line.problem ? shown(line.problem) : ''}</View>
            <View className='s-td' {...a11y({ role: 'cell' })}>{line.plan ? shown(line.plan) : ''}</View>
          </View>
        ))}
      </View>
      <View className='y-line'><Small>填报部门：{from}</Small><Small>填报时间：{`${new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)}`}</Small></View>
    </View>
  )
}
