import { useState } from 'react'
import { Btn, Card, Chips, P, Page, Small, Snack, Stack, guarded } from '@/components'
import { useView } from '@/client/useView'
import { rules } from '@/domain/meeting/replying/contracts'
import { standInRules } from '@/domain/meeting/replying/rules'
import { Diary } from '@/staff/parts/Diary'
import { Opened } from '@/staff/parts/Opened'
import { RulesSheet } from './RulesSheet'

/** 履职工作规则: what holds for leave and stand-ins in all rooms of the county. */
function MeetingRulesPage() {
  const [area, setArea] = useState<string | null>(null)
  const [changing, setChanging] = useState(false)
  const [told, setTold] = useState(0)
  const view = useView(rules, { area })
  const done = async () => {
    setChanging(false)
    setTold(Date.now())
    await view.reload()
  }
  return (
    <Page title='参会规则' foot={view.value?.mayChange ? <Btn onTap={() => setChanging(true)}>改规则</Btn> : null}>
      <Opened view={view}>
        {(shown) => (
          <>
            {shown.areas.length > 1 ? <Chips label='哪里' options={shown.areas.map(({ id, name }) => ({ value: id, label: name }))} value={shown.area.id} onChange={setArea} /> : null}
            <Card title={`${shown.area.name}的参会规则`}>
              <Stack tight>
                <Small>一年请假几次</Small>
                <P>{shown.leavesPerYear === null ? '不限次数' : `最多 ${shown.leavesPerYear} 次`}</P>
                <Small>谁可以请人代会</Small>
                <P>{standInRules[shown.standIn]}</P>
              </Stack>
              <Small>请假只算必须参加的会，从 1 月 1 日到 12 月 31 日，准了的才算一次。到了次数，本人在手机上不能再请；打电话来的，议事室仍可以记下，办理记录里写明超过次数。</Small>
              {shown.version === 0 ? <Small>还没有人改过，现在用的是系统原来的规则。</Small> : null}
            </Card>
            {shown.diary.length > 0 ? <Diary entries={shown.diary} /> : null}
            {changing ? <RulesSheet rules={shown} onClose={() => setChanging(false)} onDone={done} onRefresh={view.reload} /> : null}
          </>
        )}
      </Opened>
      {told ? <Snack key={told} text='改好了，一分钟内各议事室都按新的规则办' seconds={5} onDone={() => setTold(0)} /> : null}
    </Page>
  )
}

export default guarded(MeetingRulesPage)
