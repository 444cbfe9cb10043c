import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { Btn, BtnRow, Empty, Icon, Page, Tabs, guarded } from '@/components'
import { Tap } from '@/components/Tap'
import { usePages } from '@/client/usePages'
import { useView } from '@/client/useView'
import { goTo } from '@/client/go'
import { lists } from '@/domain/directory/contracts'
import type { InputOf } from '@/domain/kernel/contract'
import { list, shelves } from '@/domain/topic/contracts'
import { Listing } from '@/staff/parts/Listing'
import { useHolds } from '@/staff/parts/posts'
import { everything, filterSaid } from './filter'
import { FilterSheet } from './FilterSheet'
import { TopicCard } from './TopicCard'

type Shelf = (typeof shelves)[number]

const empties: Record<Shelf, { title: string; note: string }> = {
  todo: { title: '没有等您办的议题', note: '轮到您的时候，这里会有，微信也会提醒。' },
  all: { title: '还没有议题', note: '把几条说同一件事的意见并在一起，就能拟一个议题。' },
}
const noneFit = { title: '没有符合的', note: '换一个筛选条件看看，或者点“更多”接着找。' }

function Topics() {
  const asked = useRouter().params.shelf
  const [shelf, setShelf] = useState<Shelf>(shelves.find((one) => one === asked) ?? 'todo')
  const [filter, setFilter] = useState(everything)
  const [choosing, setChoosing] = useState(false)
  const asking: Omit<InputOf<typeof list>, 'after'> = { shelf, filter }
  const pages = usePages(list, asking)
  const committees = useView(lists, {}).value?.committees ?? []
  const drafts = useHolds('clerk', 'convener')
  const narrowed = filterSaid(filter, (id) => committees.find((one) => one.id === id)?.name ?? '一个专委会')
  const foot = (
    <BtnRow>
      <Btn kind='plain' onTap={() => setChoosing(true)}>筛选</Btn>
      {drafts ? <Btn onTap={() => goTo('/topics/topicEdit/index')}>拟议题</Btn> : null}
    </BtnRow>
  )
  return (
    <Page title='议题' foot={foot}>
      <Tabs label='议题' value={shelf} onChange={setShelf} items={[{ key: 'todo', label: '待我办' }, { key: 'all', label: '全部' }]} />
      {narrowed.length > 0 ? (
        <View className='y-chips'>
          {narrowed.map(([field, words]) => <Tap key={field} className='y-chip on' label={`去掉筛选：${words}`} onTap={() => setFilter({ ...filter, [field]: null })}><Icon name='close' />{words}</Tap>)}
        </View>
      ) : null}
      <Listing pages={pages} empty={<Empty {...(narrowed.length > 0 ? noneFit : empties[shelf])} action={narrowed.length > 0 && pages.more ? <Btn kind='plain' onTap={pages.more}>更多</Btn> : undefined} />}>
        {(topic) => <TopicCard topic={topic} />}
      </Listing>
      {choosing ? <FilterSheet filter={filter} committees={committees} onClose={() => setChoosing(false)} onChange={setFilter} /> : null}
    </Page>
  )
}

export default guarded(Topics)
