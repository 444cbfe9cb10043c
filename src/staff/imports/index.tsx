import { useState } from 'react'
import { Btn, Card, Empty, Link, Loading, Notice, Page, PickField, Refused, Small, Stack, Tag, Tags, guarded } from '@/components'
import { useMe } from '@/client/session'
import { usePages } from '@/client/usePages'
import { goTo } from '@/client/go'
import type { Me } from '@/domain/directory/directory'
import { said } from '@/domain/kernel/calendar'
import type { OutputOf } from '@/domain/kernel/contract'
import { imports } from '@/domain/opinion/intake/hotlineContracts'
import { Listing } from '../parts/Listing'
import { tones } from './tones'
import { useReading } from './useReading'

type Import = OutputOf<typeof imports>['items'][number]

const open = (id: string) => goTo(`/staff/import/index?id=${encodeURIComponent(id)}`)

/** Where this person may bring rows to: an office its whole area, a clerk each own room. */
const reachOf = (me: Me | null) =>
  (me?.posts ?? [])
    .filter(({ role }) => role === 'office' || role === 'clerk')
    .map(({ role, scope, scopeName }) => ({ value: role === 'office' ? 'area' : scope, label: role === 'office' ? `${scopeName}（按街道、社区分到各议事室）` : scopeName }))

function Imports() {
  const pages = usePages(imports, {})
  const reach = reachOf(useMe())
  const [picked, setPicked] = useState('')
  const reading = useReading((id) => void open(id))
  const into = picked || (reach[0]?.value ?? '')
  const room = into === 'area' ? null : into
  const { again, doing } = reading
  return (
    <Page title='12345 导入' foot={<Btn busy={doing !== null} disabled={into === ''} onTap={() => reading.choose(room)}>选择表格文件</Btn>}>
      <Card>
        <Stack>
          <Small>请选 12345 系统导出的 .xlsx 或 .csv 文件，一次最多 5 万行。先读出来给您看，确认以前什么都不会导入。</Small>
          {reach.length > 1 ? <PickField label='导入到' options={reach} value={into} onChange={setPicked} /> : null}
        </Stack>
      </Card>
      {doing === null ? null : <Loading text={doing === 'upload' ? `正在上传“${reading.name}”…` : '正在读表格，行数多时要等半分钟…'} />}
      {reading.trouble ? <Notice tone='bad'>{reading.trouble}</Notice> : null}
      <Refused refusal={reading.refusal} />
      {again && doing === null ? <Link onTap={() => again(room)}>再试一次</Link> : null}
      <Listing pages={pages} empty={<Empty title='还没有导入过' note='点下面的按钮选一个文件。导入的事放在“12345”清单里，用来发现大家共同的事。' />}>
        {(item) => <ImportCard item={item} />}
      </Listing>
    </Page>
  )
}

function ImportCard({ item: { id, name, at, by, where, status, statusLabel, rows, comingIn, through } }: { item: Import }) {
  const waits = status === 'read' || status === 'checked'
  return (
    <Card title={name} edge={waits} tone={waits ? 'warn' : 'plain'} onTap={() => open(id)}>
      <Small>{where} · {by} · {said(at, Date.now())}</Small>
      <Tags>
        <Tag tone={tones[status] ?? 'grey'}>{statusLabel}</Tag>
        {status === 'running' ? <Tag>{Math.floor((100 * through) / Math.max(1, rows))}%</Tag> : null}
        {status === 'done' ? <Tag tone='grey'>导入 {comingIn} 条 / 共 {rows} 行</Tag> : null}
      </Tags>
    </Card>
  )
}

export default guarded(Imports)
