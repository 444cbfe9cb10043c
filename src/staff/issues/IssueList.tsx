import { useState } from 'react'
import { View } from '@tarojs/components'
import { Chips, Empty, Notice, Row, Rows, Small } from '@/components'
import { useView } from '@/client/useView'
import { issues, type issueTabs, type IssueLine } from '@/domain/opinion/issueContracts'
import { Opened } from '../parts/Opened'
import { growthSaid, roomsSaid } from './says'

type Tab = (typeof issueTabs)[number]

const empties: Record<Tab, { title: string; note: string }> = {
  open: { title: '现在没有共性问题', note: '三个以上的人说到同一个地方的同一件事，就会出现在这里。' },
  proposed: { title: '还没有拟成议题的', note: '打开一个共性问题，点“拟为议题”。' },
  dismissed: { title: '没有', note: '您认为不算共性问题的会放在这里，随时可以恢复。' },
}

/** What many people say about one place: what, where, how many, how fast. A person decides whether it is common. */
export function IssueList() {
  const [tab, setTab] = useState<Tab>('open')
  const view = useView(issues, { tab })
  return (
    <>
      <Chips label='看哪些' options={[{ value: 'open', label: '待研判' }, { value: 'proposed', label: '已拟议题' }, { value: 'dismissed', label: '不算共性' }]} value={tab} onChange={setTab} />
      <Opened view={view}>
        {({ items, more }) => (
          <>
            {items.length === 0 ? <Empty {...empties[tab]} /> : <Rows label='共性问题'>{items.map((issue) => <IssueRow key={issue.id} issue={issue} />)}</Rows>}
            {more ? <Small>人数最多的 {items.length} 个在这里。</Small> : null}
          </>
        )}
      </Opened>
      {tab === 'open' ? <Notice tone='grey'>系统只把像是同一件事的意见放在一起，是不是共性问题、能不能协商，由您来定。</Notice> : null}
    </>
  )
}

function IssueRow({ issue }: { issue: IssueLine }) {
  return (
    <Row
      title={issue.title}
      note={<>
        <View>{issue.people} 个人 · {issue.count} 条{issue.inTopics > 0 ? `（${issue.inTopics} 条已在议题里）` : ''} · {roomsSaid(issue.rooms)}</View>
        <View>{issue.topic ? `议题：${issue.topic.title}` : growthSaid(issue, Date.now())}</View>
      </>}
      href={`/staff/issue/index?id=${issue.id}`}
    />
  )
}
