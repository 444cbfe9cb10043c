import { useState } from 'react'
import { Btn, Empty, Page, Snack, guarded } from '@/components'
import { useView } from '@/client/useView'
import { units } from '@/domain/directory/contracts'
import type { OutputOf } from '@/domain/kernel/contract'
import { Opened } from '../parts/Opened'
import { UnitCard } from './UnitCard'
import { AddSheet, DissolveSheet, RenameSheet } from './sheets'

export type Unit = OutputOf<typeof units>['items'][number]
type Over = { act: 'rename' | 'dissolve'; unit: Unit } | { act: 'add' } | null

/** Units as the office knows them: new ones, other names, those that were merged. */
function Units() {
  const view = useView(units, {})
  const [over, setOver] = useState<Over>(null)
  const [told, setTold] = useState<{ text: string; key: number } | null>(null)
  const done = async (text: string) => {
    setOver(null)
    setTold({ text, key: Date.now() })
    await view.reload()
  }
  const sheet = { onClose: () => setOver(null), onDone: done, onRefresh: view.reload }
  return (
    <Page title='承办单位' foot={<Btn onTap={() => setOver({ act: 'add' })}>增加单位</Btn>}>
      <Opened view={view}>
        {({ items }) =>
          items.length === 0 ? <Empty title='还没有承办单位' note='点下面的按钮增加第一个。' /> : (
            <>{items.map((unit) => <UnitCard key={unit.id} unit={unit} onRename={() => setOver({ act: 'rename', unit })} onDissolve={() => setOver({ act: 'dissolve', unit })} />)}</>
          )
        }
      </Opened>
      {over?.act === 'add' ? <AddSheet {...sheet} /> : null}
      {over?.act === 'rename' ? <RenameSheet unit={over.unit} {...sheet} /> : null}
      {over?.act === 'dissolve' ? <DissolveSheet unit={over.unit} others={(view.value?.items ?? []).filter(({ id, dissolved }) => id !== over.unit.id && !dissolved)} {...sheet} /> : null}
      {told ? <Snack key={told.key} text={told.text} seconds={5} onDone={() => setTold(null)} /> : null}
    </Page>
  )
}

export default guarded(Units)
