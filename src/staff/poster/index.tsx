import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { Card, H1, P, Page, Picture, Row, Small, guarded } from '@/components'
import { readParam } from '@/client/params'
import { useView } from '@/client/useView'
import { poster } from '@/domain/directory/contracts'
import { Opened } from '../parts/Opened'
import '../staff.scss'

/** The printed code, as large as the screen: to be photographed, printed, or scanned from here. */
function Poster() {
  const scene = readParam(useRouter().params.scene)
  const view = useView(poster, { scene })
  return (
    <Page title='收集码' tone='white'>
      <Opened view={view}>
        {({ room, point, kind, member, address, image }) => (
          <>
            <View className='s-center'>
              <H1>{member ? `写给委员 ${member}` : room}</H1>
              <P>{member ? `${room} · 扫一扫，说给委员听` : kind === 'box' ? '不方便写，扫一扫也能说' : '有事扫一扫，说给我们听'}</P>
              <View className='y-qr' style='width:320px'><View className='y-qr-frame'><Picture className='y-qr-image' src={image} label={`${room}${point}的收集码`} menu /></View></View>
              <P>{point}</P>
              <Small>{address}</Small>
            </View>
            {kind === 'box' ? <Row icon='doc' title='印信纸' note='带编号和存根，放在信箱旁边' href={`/staff/slips/index?box=${encodeURIComponent(scene)}`} /> : null}
            <Card tone='grey' title='怎么用'>
              <Small>居民：打开微信，点“扫一扫”，对准这个码。不用注册，说几句就行。</Small>
              <Small>印出来：长按这个码保存图片，印在不小于 10 厘米见方的纸上，贴在居民站着就能扫到的高度。</Small>
              <Small>不会用手机的，请到议事室当面说，或者拨打 12345。</Small>
            </Card>
          </>
        )}
      </Opened>
    </Page>
  )
}

export default guarded(Poster)
