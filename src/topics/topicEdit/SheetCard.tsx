import { Card, Field, Small, Stack, Strong, Tick } from '@/components'
import { principleKeys, principles, reasonLetters, selection, selectionAsks, selectionGroups, type PrincipleKey, type SelectionKey } from '@/domain/topic/sheet'

interface SheetCardProps {
  sheet: readonly SelectionKey[]
  reasons: Partial<Record<SelectionKey, string>>
  onChange: (change: { sheet?: SelectionKey[]; reasons?: Partial<Record<SelectionKey, string>> }) => void
  wrong: (field: string) => string | undefined
  at: (field: string) => string
}

/** What is met is ticked, and says why in a line: whoever decides at the gate reads it. */
export function SheetCard({ sheet, reasons, onChange, wrong, at }: SheetCardProps) {
  const tick = (key: SelectionKey, on: boolean) => onChange({ sheet: on ? [...sheet, key] : sheet.filter((one) => one !== key) })
  return (
    <Card title='选题单'>
      <Small>符合哪条勾哪条，写一句依据。下面两组里各要有一条，才能提交确认。</Small>
      {selectionGroups.map(({ title, asks, keys }) => (
        <Stack key={title}>
          <Stack tight><Strong>{title}</Strong><Small>{asks}</Small></Stack>
          {keys.map((key) => (
            <Stack key={key} tight>
              <Tick label={selection[key]} value={sheet.includes(key)} onChange={(on) => tick(key, on)} />
              {sheet.includes(key) ? (
                <Field id={at(`reasons.${key}`)} label={`${selection[key]}的依据`} hint={selectionAsks[key]} value={reasons[key] ?? ''} onChange={(words) => onChange({ reasons: { ...reasons, [key]: words } })} max={reasonLetters} error={wrong(`reasons.${key}`)} />
              ) : null}
            </Stack>
          ))}
        </Stack>
      ))}
    </Card>
  )
}

interface PrinciplesProps {
  kept: readonly PrincipleKey[]
  onChange: (kept: PrincipleKey[]) => void
}

export function PrinciplesCard({ kept, onChange }: PrinciplesProps) {
  return (
    <Card title='协商原则'>
      <Small>四条都要做到。对照一条，勾一条；提交确认前要全部对照过。</Small>
      {principleKeys.map((key) => (
        <Tick key={key} label={principles[key].name} hint={principles[key].asks} value={kept.includes(key)} onChange={(on) => onChange(on ? [...kept, key] : kept.filter((one) => one !== key))} />
      ))}
    </Card>
  )
}
