import Taro, { useRouter } from '@tarojs/taro'
import { Btn, Empty, Page, guarded } from '@/components'
import { readParam } from '@/client/params'
import { useView } from '@/client/useView'
import { lookAtImport, type ImportView } from '@/domain/opinion/intake/hotlineContracts'
import { Opened } from '../parts/Opened'
import { Download } from './Download'
import { Fates } from './Fates'
import { FileCard } from './FileCard'
import { Going } from './Going'
import { Steps } from './Steps'
import { useGoingOn } from './useGoingOn'

function Import() {
  const id = readParam(useRouter().params.id)
  const view = useView(lookAtImport, { id })
  const { offline } = useGoingOn(view.value, view.put)
  const value = view.value
  if (value?.status === 'read' || value?.status === 'checked') return <Steps view={value} put={view.put} reload={view.reload} />
  return <Page title='导入表格'><Opened view={view}>{(shown) => <Started view={shown} offline={offline} />}</Opened></Page>
}

function Started({ view, offline }: { view: ImportView; offline: boolean }) {
  return (
    <>
      <FileCard view={view} />
      {view.status === 'running' ? <Going view={view} offline={offline} /> : null}
      {view.status === 'done' ? <><Fates view={view} /><Download id={view.id} /></> : null}
      {view.status === 'dropped' ? <Empty title='这次导入取消了' note='什么都没有导入，上传的文件已经删掉。' action={<Btn kind='plain' onTap={() => Taro.navigateBack()}>返回</Btn>} /> : null}
    </>
  )
}

export default guarded(Import)
