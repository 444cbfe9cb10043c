import Taro, { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { Btn, Card, Empty, Line, Page, Small, Strong, guarded } from '@/components'
import { readParam } from '@/client/params'
import { usePages } from '@/client/usePages'
import { goTo } from '@/client/go'
import type { OutputOf } from '@/domain/kernel/contract'
import { fateNames, fates, type Fate } from '@/domain/opinion/intake/fates'
import { importRows } from '@/domain/opinion/intake/hotlineContracts'
import { Listing } from '../parts/Listing'

type ImportRow = OutputOf<typeof importRows>['items'][number]

function ImportRows() {
  const { params } = useRouter()
  const asked = readParam(params.fate) as Fate
  const fate = fateNames.includes(asked) ? asked : 'in'
  const pages = usePages(importRows, { id: readParam(params.id), fate })
  return (
    <Page title={readParam(params.says) || fates[fate].says} foot={<Btn kind='plain' onTap={() => Taro.navigateBack()}>返回</Btn>}>
      {fates[fate].advice ? <Small>{fates[fate].advice}</Small> : null}
      <Listing pages={pages} empty={<Empty title='没有这样的行' note='返回上一页看看别的。' />}>
        {(row) => <RowCard row={row} open={fate === 'in' || fate === 'known'} />}
      </Listing>
    </Page>
  )
}

function RowCard({ row: { no, about, ticket, text, room, receipt, opinion, sameAs }, open }: { row: ImportRow; open: boolean }) {
  const more = [ticket, room, receipt && `受理编号 ${receipt}`].filter(Boolean).join(' · ')
  return (
    <Card onTap={open && opinion !== null ? () => goTo(`/staff/opinion/index?id=${encodeURIComponent(opinion)}`) : undefined}>
      <Line><Strong>第 {no} 行</Strong>{sameAs === null ? null : <Small>和第 {sameAs} 行重复</Small>}</Line>
      <View className='s-words'>{text || '（空）'}</View>
      {about === null ? null : <Small>表里写的是“{about}”</Small>}
      {more ? <Small>{more}</Small> : null}
    </Card>
  )
}

export default guarded(ImportRows)
