import { useState } from 'react'
import { Bars, Btn, Card, Notice, Page, Refused, Row, Rows, Small, guarded } from '@/components'
import { useAction } from '@/client/useAction'
import { useView } from '@/client/useView'
import { inspect, overview } from '@/domain/directory/contracts'
import { DriftCard } from '../parts/DriftCard'
import { Opened } from '../parts/Opened'
import { Figures } from './Figures'

interface Bar {
  label: string
  value: number
}

const sum = (bars: readonly Bar[]) => bars.reduce((total, { value }) => total + value, 0)

/** What the numbers say, in a sentence. */
function finding(what: string, measure: string, bars: readonly Bar[]): string {
  const [most] = [...bars].sort((a, b) => b.value - a.value)
  if (!most) return `还没有${what}`
  if (bars.filter(({ value }) => value === most.value).length > 1) return `${sum(bars)} ${measure}${what}，分在 ${bars.length} 个环节`
  return bars.length === 1 ? `${sum(bars)} ${measure}${what}都在“${most.label}”` : `${sum(bars)} ${measure}${what}，最多的在“${most.label}”，有 ${most.value} ${measure}`
}

function Overview() {
  const view = useView(overview, {})
  return (
    <Page title='总体情况'>
      <Opened view={view}>
        {({ area, rooms, opinions, quarantined, topics, handovers }) => (
          <>
            <Card title={`${area}居民意见`}>
              <Figures
                items={[
                  { label: '收到', value: opinions.total },
                  { label: '待看', value: opinions.waiting },
                  { label: '超期没看', value: opinions.overdue, bad: true },
                  { label: '居民认可', value: opinions.settled },
                  { label: '居民不满意', value: opinions.disputed, bad: true },
                ]}
              />
              <Small>{opinions.overdue > 0 ? `有 ${opinions.overdue} 条过了 15 天还没有看，请提醒议事室。` : '没有超期的意见。'}</Small>
            </Card>
            <Card><Bars title={finding('议题', '个', topics)} items={topics} unit='个' note='现在各在哪一步，随时数出来的。' /></Card>
            <Card><Bars title={finding('交办件', '件', handovers)} items={handovers} unit='件' note='现在各在哪一步，随时数出来的。' /></Card>
            <DriftCard />
            <Rows label='查看'>
              <Row icon='check' title='办结率和群众认可率' note='单位说办好的，群众认不认' href='/staff/rates/index' />
              <Row icon='people' title='公开栏' href='/topics/boards/index' />
              <Row icon='calendar' title='参会规则' note='一年请假几次，谁可以请人代会' href='/meetings/meetingRules/index' />
              <Row icon='home' title='议事室与收集码' extra={`${rooms} 个`} href='/staff/rooms/index' />
              <Row icon='warn' title='隔离的意见' extra={`${quarantined} 条`} href='/staff/quarantine/index' />
              <Row icon='doc' title='全部议题' href='/topics/topics/index?shelf=all' />
              <Row icon='doc' title='督办台账' href='/topics/handovers/index' />
            </Rows>
          </>
        )}
      </Opened>
      <Inspection />
    </Page>
  )
}

function Inspection() {
  const { run, refusal } = useAction(inspect)
  const [found, setFound] = useState<{ rows: number; intact: boolean; brokenAt: number | null } | null>(null)
  const check = async () => setFound(await run({}))
  return (
    <Card title='审计日志'>
      <Small>谁在什么时候办了什么，一条扣一条记下，改动任何一条都会被查出来。</Small>
      {found ? (
        found.intact ? (
          <Notice tone='ok' title='完整'>检查了 {found.rows} 条，一条也没有被改过。</Notice>
        ) : (
          <Notice tone='bad' title={`第 ${found.brokenAt ?? ''} 条对不上`}>检查了 {found.rows} 条。请保留现场，马上告诉系统管理员和纪检。</Notice>
        )
      ) : null}
      <Refused refusal={refusal} />
      <Btn kind='plain' onTap={check}>{found ? '再检查一次' : '检查审计日志'}</Btn>
    </Card>
  )
}

export default guarded(Overview)
