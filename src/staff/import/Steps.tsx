import { useState } from 'react'
import Taro from '@tarojs/taro'
import { Btn, BtnRow, Dialog, Page, Refused, Stack } from '@/components'
import { useAct } from '@/client/useAct'
import { useView } from '@/client/useView'
import { lists } from '@/domain/directory/contracts'
import { checkImport, dropImport, readSheet, startImport, type ImportView } from '@/domain/opinion/intake/hotlineContracts'
import { useShowWrong } from '../parts/useShowWrong'
import { Columns } from './Columns'
import { Download } from './Download'
import { Fates } from './Fates'
import { FileCard } from './FileCard'
import { useMapping } from './useMapping'

/** Before it is started: which column is what, what will become of the rows, and only then yes or no. */
export function Steps({ view, put, reload }: { view: ImportView; put: (view: ImportView) => void; reload: () => Promise<void> }) {
  const { run, busy, refusal, wrong } = useAct()
  const mapped = useMapping(view)
  const known = useView(lists, {})
  const [editing, setEditing] = useState(false)
  const [asking, setAsking] = useState<'start' | 'drop' | null>(null)
  useShowWrong(refusal, 'import')
  const on = { id: view.id, version: view.version }
  const take = async (asked: Promise<ImportView | null>) => {
    const answer = await asked
    if (answer) put(answer)
    return answer
  }
  const check = async () => {
    if (!(await take(run(checkImport, { ...on, mapping: mapped.mapping })))) return
    setEditing(false)
    // What became of the rows stands on top.
    await Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  const sure = async () => {
    await take(asking === 'start' ? run(startImport, on) : run(dropImport, on))
    setAsking(null)
  }
  const foot = (
    <Stack>
      <Refused refusal={refusal} onRefresh={reload} />
      <BtnRow>
        <Btn kind='plain' onTap={() => setAsking('drop')}>取消导入</Btn>
        {mapped.asChecked ? (
          <Btn disabled={view.comingIn === 0} onTap={() => setAsking('start')}>导入 {view.comingIn} 条</Btn>
        ) : (
          <Btn busy={busy} onTap={check}>检查</Btn>
        )}
      </BtnRow>
    </Stack>
  )
  return (
    <Page title='导入表格' foot={foot}>
      <FileCard view={view} onSheet={(sheet) => take(run(readSheet, { ...on, sheet }))} />
      {mapped.asChecked ? <><Fates view={view} /><Download id={view.id} /></> : null}
      {mapped.asChecked && !editing ? <Btn kind='quiet' onTap={() => setEditing(true)}>改一改哪一列是什么</Btn> : <Columns view={view} mapped={mapped} rooms={known.value?.rooms ?? []} wrong={wrong} />}
      <Dialog
        open={asking !== null}
        title={asking === 'start' ? `导入 ${view.comingIn} 条？` : '取消这次导入？'}
        text={asking === 'start' ? `放进“12345”清单，分到 ${view.roomsTotal} 个议事室。导入以后不能一起撤回；没有导入的，会一行一行列出来。` : '什么都不会导入，上传的文件马上删掉。'}
        confirm={asking === 'start' ? '开始导入' : '取消导入'}
        cancel='再看看'
        danger={asking === 'drop'}
        busy={busy}
        onConfirm={sure}
        onCancel={() => setAsking(null)}
      />
    </Page>
  )
}
