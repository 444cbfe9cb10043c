import { Card, PickField, Small, Stack, Tag } from '@/components'
import { said } from '@/domain/kernel/calendar'
import type { ImportView } from '@/domain/opinion/intake/hotlineContracts'
import { tones } from '../imports/tones'

export function FileCard({ view: { name, where, by, at, lines, sheet, sheets, status, statusLabel }, onSheet }: { view: ImportView; onSheet?: (sheet: string) => void }) {
  return (
    <Card title={name} extra={<Tag tone={tones[status] ?? 'grey'}>{statusLabel}</Tag>}>
      <Stack>
        <Small>{where} · {by} · {said(at, Date.now())} · 读出 {lines} 行</Small>
        {onSheet && sheets.length > 1 ? <PickField label='工作表' hint={`文件里有 ${sheets.length} 张，读的是最像工单的一张。`} options={sheets.map((one) => ({ value: one, label: one }))} value={sheet} onChange={onSheet} /> : null}
      </Stack>
    </Card>
  )
}
