import { Card, H2, PickField, Small, Stack } from '@/components'
import { fieldNames, fields, personal, type Field } from '@/domain/opinion/intake/columns'
import type { ImportView } from '@/domain/opinion/intake/hotlineContracts'
import { fieldId } from '../parts/useShowWrong'
import type { Mapped } from './useMapping'

const none = '-'
/** A, B … Z, AA as Excel has it. */
const letter = (at: number): string => (at >= 26 ? letter(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26))
const short = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text)

interface ColumnsProps {
  view: ImportView
  mapped: Mapped
  rooms: readonly { id: string; name: string }[]
  wrong: (field: string) => string | undefined
}

/** Which line heads the columns, which column is what, and where a row goes that names no room. */
export function Columns({ view, mapped, rooms, wrong }: ColumnsProps) {
  const { mapping, heads, example } = mapped
  const columns = [{ value: none, label: '不导入' }, ...heads.map((head, at) => ({ value: String(at), label: `${letter(at)} 列 ${short(head || (example[at] ?? ''), 12)}` }))]
  const headers = [...view.top.map(({ no, cells }) => ({ value: String(no), label: `第 ${no} 行：${short(cells.filter(Boolean).join('、'), 16)}` })), { value: '0', label: '没有表头' }]
  const picker = (field: Field) => {
    const at = mapping.columns[field]
    const shown = at === null ? undefined : example[at]
    return (
      <PickField
        key={field}
        id={fieldId('import', `mapping.columns.${field}`)}
        label={fields[field].says}
        hint={shown ? `例如：${short(shown, 20)}` : undefined}
        options={columns}
        value={at === null ? none : String(at)}
        onChange={(value) => mapped.setColumn(field, value === none ? null : Number(value))}
        error={wrong(`mapping.columns.${field}`)}
        required={field === 'text'}
      />
    )
  }
  return (
    <Card title='哪一列是什么'>
      <Stack>
        <Small>已经按表头猜好了，请核对一下，不对的改过来。</Small>
        <PickField label='表头在哪一行' options={headers} value={String(mapping.header)} onChange={(value) => mapped.setHeader(Number(value))} />
        {fieldNames.filter((field) => !personal.includes(field)).map(picker)}
        <PickField
          id={fieldId('import', 'mapping.fallback')}
          label='对不上时归到'
          hint='街道、社区、地址都对不上议事室的，放到这里。'
          options={[{ value: none, label: '不导入，列出来' }, ...rooms.map(({ id, name }) => ({ value: id, label: name }))]}
          value={mapping.fallback ?? none}
          onChange={(value) => mapped.setFallback(value === none ? null : value)}
          error={wrong('mapping.fallback')}
        />
        <H2>来电人的信息</H2>
        <Small>不需要联系本人，就不要导入。</Small>
        {personal.map(picker)}
      </Stack>
    </Card>
  )
}
