import { Row, Rows, Stack, H2 } from '@/components'
import { said } from '@/domain/kernel/calendar'
import type { OutputOf } from '@/domain/kernel/contract'
import type { opening } from '@/domain/opinion/intake/box'

type Letter = OutputOf<typeof opening>['letters'][number]

/** What has been entered, the latest first. */
export function Entered({ letters }: { letters: readonly Letter[] }) {
  if (letters.length === 0) return null
  const now = Date.now()
  return (
    <Stack>
      <H2>已录 {letters.length} 封</H2>
      <Rows label='已录的信'>
        {[...letters].reverse().map(({ no, at, by, opinion, receipt, slip, photographed, note }) => (
          <Row
            key={no}
            title={`第 ${no} 封 · ${opinion ? `编号 ${slip ?? receipt ?? ''}` : '无法辨认'}`}
            note={[`${said(at, now)} ${by}`, photographed ? null : '没有照片', note].filter(Boolean).join(' · ')}
            {...(opinion ? { href: `/staff/opinion/index?id=${encodeURIComponent(opinion)}` } : {})}
          />
        ))}
      </Rows>
    </Stack>
  )
}
