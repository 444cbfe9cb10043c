import { Btn, Card, Field, Notice, Small, Stack } from '@/components'
import { agendaMinutes, agendaOver } from '@/domain/meeting/calling/agenda'
import type { AgendaLine } from '@/domain/meeting/meeting'

interface LinesProps {
  lines: readonly AgendaLine[]
  onChange: (lines: AgendaLine[]) => void
  wrong: (field: string) => string | undefined
  startsAt: number
  endsAt: number
}

const most = 12

/** Empty lines are not sent; the server counts without them. */
const sentAs = (lines: readonly AgendaLine[], at: number): number => lines.slice(0, at).filter(({ says }) => says.trim() !== '').length

export function AgendaLines({ lines, onChange, wrong, startsAt, endsAt }: LinesProps) {
  const change = (at: number, to: Partial<AgendaLine>) => onChange(lines.map((one, i) => (i === at ? { ...one, ...to } : one)))
  const minutes = agendaMinutes(lines)
  const over = agendaOver(lines, startsAt, endsAt)
  return (
    <Card title='议程'>
      <Stack>
        {lines.map((line, at) => (
          <Stack key={at} tight>
            <Field id={`agenda-${at}`} label={`第 ${at + 1} 项`} max={60} value={line.says} onChange={(says) => change(at, { says })} error={line.says.trim() ? wrong(`agenda.${sentAs(lines, at)}.says`) : undefined} />
            <Field kind='number' label='几分钟' hint='可以不写' value={line.minutes ? String(line.minutes) : ''} onChange={(typed) => change(at, { minutes: Number(typed) || null })} error={line.says.trim() ? wrong(`agenda.${sentAs(lines, at)}.minutes`) : undefined} />
            <Btn kind='quiet' small onTap={() => onChange(lines.filter((_, i) => i !== at))}>去掉第 {at + 1} 项</Btn>
          </Stack>
        ))}
        {lines.length < most ? <Btn kind='plain' small icon='plus' onTap={() => onChange([...lines, { says: '', minutes: null }])}>加一项</Btn> : null}
        {over > 0 ? <Notice tone='warn' title={`议程比会议长 ${over} 分钟`}>议程一共 {minutes} 分钟。请减一点，或者把结束时间往后放。</Notice> : minutes > 0 ? <Small>一共 {minutes} 分钟。</Small> : null}
      </Stack>
    </Card>
  )
}
