import Taro from '@tarojs/taro'
import { Btn, Empty, Notice, Page, Row, Rows, guarded } from '@/components'
import { useView } from '@/client/useView'
import { goTo } from '@/client/go'
import { whoAmI } from '@/domain/directory/contracts'
import { DriftCard } from '../parts/DriftCard'
import { Opened } from '../parts/Opened'
import { holds } from '../parts/posts'
import { Handovers, Opinions, Topics } from './Piles'
import { Posts } from './Posts'

function Desk() {
  const view = useView(whoAmI, {})
  return (
    <Page title='工作台'>
      <Opened view={view}>
        {(me) => {
          if (!me.posts.some(({ role }) => role !== 'member')) {
            return <Empty title='这里是工作人员用的' note='如果您刚刚上任，请向政协机关要一个邀请，打开就能开通。' action={<Btn onTap={() => Taro.reLaunch({ url: '/resident/home/index' })}>回到首页</Btn>} />
          }
          const inRoom = holds(me, 'clerk', 'convener')
          const office = holds(me, 'office')
          return (
            <>
              <Posts me={me} />
              {me.unread > 0 ? <Notice title={`您有 ${me.unread} 条没看的通知`} onTap={() => goTo('/member/inbox/index')} /> : null}
              {inRoom ? <Opinions /> : null}
              {holds(me, 'clerk', 'convener', 'party', 'committee') ? <Topics /> : null}
              {holds(me, 'unit', 'committee', 'clerk', 'convener', 'party', 'office') ? <Handovers /> : null}
              {inRoom ? <DriftCard quiet /> : null}
              {inRoom ? (
                <Rows label='收集和告知'>
                  <Row icon='people' title='代群众反映' note='来访、来电说的事' href='/member/record/index' />
                  <Row icon='doc' title='实体信箱' note='印信纸、开箱、逐封录入' href='/staff/box/index' />
                  <Row icon='phone' title='告诉本人和回访' note='微信里找不到的人' href='/staff/untold/index' />
                  <Row icon='clock' title='委员值班表' href='/staff/duty/index' />
                </Rows>
              ) : null}
              <Rows label='更多'>
                {inRoom || holds(me, 'party', 'office') ? <Row icon='people' title='公开栏' note='写给大家看的，审核、撤下' href='/topics/boards/index' /> : null}
                {inRoom ? <Row icon='check' title='办结率和群众认可率' href='/staff/rates/index' /> : null}
                {inRoom || office ? <Row icon='people' title='共性问题' note='很多人说到的同一件事' href='/staff/issues/index' /> : null}
                {inRoom || holds(me, 'committee', 'office') ? <Row icon='calendar' title='会议' href='/meetings/meetings/index' /> : null}
                {office || inRoom ? <Row icon='scan' title='议事室与收集码' href='/staff/rooms/index' /> : null}
                {inRoom || holds(me, 'committee', 'office') ? <Row icon='doc' title='报送' note='提案、社情民意信息、调研报告' href='/topics/reports/index' /> : null}
                {office ? <Row icon='doc' title='全部议题' href='/topics/topics/index?shelf=all' /> : null}
                {office || holds(me, 'clerk') ? <Row icon='plus' title='12345 导入' note='把热线导出的表格放进来' href='/staff/imports/index' /> : null}
                {office ? <Row icon='search' title='总体情况与审计' href='/staff/overview/index' /> : null}
                {office ? <Row icon='search' title='分类建议' note='怎么猜出是哪类事，准不准' href='/staff/engine/index' /> : null}
                {office ? <Row icon='people' title='人员' href='/staff/people/index' /> : null}
                {office ? <Row icon='people' title='承办单位' note='增加、更名、撤并' href='/staff/units/index' /> : null}
                {office ? <Row icon='warn' title='只有您能看的意见' href='/staff/quarantine/index' /> : null}
                <Row icon='bell' title='通知' href='/member/inbox/index' />
              </Rows>
            </>
          )
        }}
      </Opened>
    </Page>
  )
}

export default guarded(Desk)
