import { useRouter } from '@tarojs/taro'
import { Page, guarded } from '@/components'
import { readParam } from '@/client/params'
import { useView } from '@/client/useView'
import { look, prepare } from '@/domain/board/contracts'
import { Opened } from '@/staff/parts/Opened'
import { BulletinForm } from './BulletinForm'
import { Review } from './Review'

/** One bulletin: written from a topic, looked at by a second person, taken down again. */
function Board() {
  const { params } = useRouter()
  const id = readParam(params.id)
  return id ? <One id={id} amending={params.amend === '1'} /> : <Fresh topic={readParam(params.topic)} />
}

function Fresh({ topic }: { topic: string }) {
  const view = useView(prepare, { topic })
  return view.value ? <BulletinForm from={view.value} /> : <Page><Opened view={view}>{() => null}</Opened></Page>
}

function One({ id, amending }: { id: string; amending: boolean }) {
  const view = useView(look, { id })
  if (!view.value) return <Page><Opened view={view}>{() => null}</Opened></Page>
  if (amending && view.value.can.includes('amend')) return <BulletinForm bulletin={view.value} />
  return <Review bulletin={view.value} onChange={view.put} onRefresh={view.reload} />
}

export default guarded(Board)
