import { useRouter } from '@tarojs/taro'
import { Empty, Failed, Loading, Page } from '@/components'
import { useView } from '@/client/useView'
import { lists } from '@/domain/directory/contracts'
import { Form } from './Form'

export default function Convene() {
  const { topic, title } = useRouter().params
  const view = useView(lists, {})
  const rooms = view.value?.rooms
  if (rooms && rooms.length > 0) {
    return <Form rooms={rooms} topic={topic ? decodeURIComponent(topic) : null} topicTitle={title ? decodeURIComponent(title) : null} />
  }
  return (
    <Page>
      {rooms ? <Empty title='没有可以筹备会议的议事室' note='只有议事室的专人和召集人能筹备会议。身份刚变动的，请联系政协机关开通。' /> : null}
      {!rooms && view.refusal ? <Failed title='没有打开' note={view.refusal.text} onRetry={view.reload} /> : null}
      {!rooms && !view.refusal ? <Loading /> : null}
    </Page>
  )
}
