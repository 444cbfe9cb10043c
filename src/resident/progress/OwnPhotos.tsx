import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Icon, Picture, Small } from '@/components'
import { Tap } from '@/components/Tap'
import type { OwnOpinion } from '@/domain/opinion/views'

/** Their sender sees them at once, and hears which of them others do not see, or not yet. */
export function OwnPhotos({ photos }: { photos: OwnOpinion['photos'] }) {
  if (photos.length === 0) return null
  const urls = photos.flatMap(({ src }) => (src ? [src] : []))
  const lost = photos.flatMap(({ src, note }, at) => (src === null ? [`第 ${at + 1} 张工作人员看不到：${note ?? '没有传好'}。`] : []))
  return (
    <View>
      <View className='y-photos'>
        {photos.map(({ src, note }, at) =>
          src ? (
            <Tap key={src} className='y-photo' label={`放大看第 ${at + 1} 张照片${note ? `，${note}` : ''}`} onTap={() => void Taro.previewImage({ current: src, urls })}>
              <Picture src={src} label={`照片 ${at + 1}`} />
              {note ? <View className='y-photo-note'>{note}</View> : null}
            </Tap>
          ) : (
            <View key={at} className='y-photo y-photo-blank'><Icon name='warn' big /><View className='y-small'>打不开</View></View>
          ),
        )}
      </View>
      {photos.some(({ src, note }) => src && note) ? <Small>照片里的拍摄地点会先去掉，检查完工作人员才看得到，一般几分钟。</Small> : null}
      {lost.length > 0 ? <Small>{lost.join('')}要补照片，请重新提一条。</Small> : null}
    </View>
  )
}
