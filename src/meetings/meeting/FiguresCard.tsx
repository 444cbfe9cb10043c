import { useEffect, useRef } from 'react'
import { Btn, Card, Small, Stack } from '@/components'
import { useView } from '@/client/useView'
import type { OutputOf } from '@/domain/kernel/contract'
import { figures } from '@/domain/meeting/record'
import { Fact } from '@/staff/parts/Words'

type Shown = OutputOf<typeof figures>

const people = (many: number) => `${many} 人`
const list = (parts: readonly { label: string; many: number }[]): string => parts.filter(({ many }) => many > 0).map(({ label, many }) => `${label} ${many}`).join('，')
const withMinutes = (names: Shown['late']): string => (names.length === 0 ? '' : `（${names.map(({ name, minutes }) => `${name} ${minutes} 分钟`).join('、')}）`)

function titleOf({ over, expected, came, rate }: Shown): string {
  if (rate === null) return '会议统计'
  return over ? `到会率 ${rate}%：应到 ${people(expected)}，实到 ${people(came)}` : `现在到了 ${came} 人，应到 ${people(expected)}`
}

/** Read aloud at the end; while people come in, as it stands now. Each number adds up with the list below (figures.ts). `stamp`: changes when anybody moved. */
export function FiguresCard({ id, stamp }: { id: string; stamp: number }) {
  const view = useView(figures, { id })
  const { reload } = view
  const seen = useRef(stamp)
  useEffect(() => {
    if (seen.current !== stamp) void reload()
    seen.current = stamp
  }, [reload, stamp])
  const shown = view.value
  if (!shown) return null
  const { over, asked, answers, onTime, late, leave, absent, apart, unsure, walkIns, how, leftEarly, seats, conflicts, floor } = shown
  const missing = [`请假 ${people(leave)}`, `${over ? '缺席' : '还没到'} ${people(absent)}`, apart > 0 ? `不计应到 ${people(apart)}（请人代会、候补、没有报名、可来可不来而不来）` : '', unsure > 0 ? `签到待确认 ${people(unsure)}` : ''].filter(Boolean).join('，')
  const room = list([{ label: '发言', many: floor.spoke }, { label: '提问', many: floor.questions }, { label: '表决', many: floor.polls }, { label: '不同意见', many: floor.dissent }])
  return (
    <Card title={titleOf(shown)} extra={over ? null : <Btn kind='plain' small onTap={reload}>刷新</Btn>}>
      <Stack tight>
        <Fact label='邀请'>{`${people(asked)}：${list(answers)}`}</Fact>
        <Fact label='到会'>{`准时 ${people(onTime)}，迟到 ${people(late.length)}${withMinutes(late)}${walkIns > 0 ? `；另有现场登记 ${people(walkIns)}` : ''}`}</Fact>
        <Fact label='签到方式'>{list(how) || '还没有人签到'}</Fact>
        {leftEarly.length > 0 ? <Fact label='早退'>{`${people(leftEarly.length)}${withMinutes(leftEarly)}`}</Fact> : null}
        <Fact label='没到'>{missing}</Fact>
        <Fact label='参会身份'>{seats.map(({ label, expected, came, walkIns: more }) => `${label} ${came}/${expected}${more > 0 ? `（现场登记 ${more}）` : ''}`).join('，')}</Fact>
        {conflicts > 0 ? <Fact label='利益关系'>{`${conflicts} 人有说明`}</Fact> : null}
        {room ? <Fact label='会场里'>{room}</Fact> : null}
        <Small>到会率＝实到÷应到；应到＝实到＋请假＋{over ? '缺席' : '还没到'}。现场登记的另计。</Small>
      </Stack>
    </Card>
  )
}
