import { useRouter } from '@tarojs/taro'
import { Empty, Failed, Loading, Notice, Page, guarded } from '@/components'
import { readParam } from '@/client/params'
import { useView } from '@/client/useView'
import { lists } from '@/domain/directory/contracts'
import { look } from '@/domain/meeting/contracts'
import { Form } from './Form'

/** Plans a meeting; with `id` it changes one that nobody has been told of yet. */
function Convene() {
  const params = useRouter().params
  const [id, topic, title] = [params.id, params.topic, params.title].map(readParam)
  const view = useView(lists, {})
  const before = useView(look, id ? { id } : null)
  const rooms = view.value?.rooms
  const refusal = view.refusal ?? before.refusal
  const waiting = id && !before.value
  if (rooms && rooms.length > 0 && !waiting) {
    if (before.value && !before.value.can.includes('amend')) {
      return <Page><Notice tone='warn' title='通知已经发了，不能在这里改'>改时间请用“延期”，改地点请用“改地点”，参会的人都会知道。</Notice></Page>
    }
    return <Form rooms={rooms} topic={topic || null} topicTitle={title || null} meeting={before.value} />
  }
  const again = () => Promise.all([view.reload(), before.reload()])
  return (
    <Page>
      {rooms?.length === 0 ? <Empty title='没有可以筹备会议的议事室' note='只有议事室的专人和召集人能筹备会议。身份刚变动的，请联系政协机关开通。' /> : null}
      {refusal ? <Failed title='没有打开' note={refusal.text} onRetry={again} /> : rooms?.length === 0 ? null : <Loading />}
    </Page>
  )
}

export default guarded(Convene)
