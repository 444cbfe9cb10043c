import { Btn, Card, Field, Stack } from '@/components'

interface LinesProps {
  lines: readonly string[]
  onChange: (lines: string[]) => void
  wrong: (field: string) => string | undefined
}

const most = 12

/** Empty lines are not sent; the server counts without them. */
const sentAs = (lines: readonly string[], at: number): number => lines.slice(0, at).filter((line) => line.trim() !== '').length

export function AgendaLines({ lines, onChange, wrong }: LinesProps) {
  return (
    <Card title='议程'>
      <Stack>
        {lines.map((line, at) => (
          <Stack key={at} tight>
            <Field id={`agenda-${at}`} label={`第 ${at + 1} 项`} max={60} value={line} onChange={(words) => onChange(lines.map((one, i) => (i === at ? words : one)))} error={line.trim() ? wrong(`agenda.${sentAs(lines, at)}`) : undefined} />
            <Btn kind='quiet' small onTap={() => onChange(lines.filter((_, i) => i !== at))}>去掉第 {at + 1} 项</Btn>
          </Stack>
        ))}
        {lines.length < most ? <Btn kind='plain' small icon='plus' onTap={() => onChange([...lines, ''])}>加一项</Btn> : null}
      </Stack>
    </Card>
  )
}
