import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Picture } from '@/components'
import { Tap } from '@/components/Tap'

/** Photos in a row; a tap shows one in full. */
export function PhotoStrip({ photos, label = '照片' }: { photos: readonly string[]; label?: string }) {
  if (photos.length === 0) return null
  return (
    <View className='y-photos'>
      {photos.map((photo, index) => (
        <Tap key={photo} className='y-photo' label={`看大图：第 ${index + 1} 张，共 ${photos.length} 张`} onTap={() => void Taro.previewImage({ urls: [...photos], current: photo })}>
          <Picture src={photo} label={`${label} ${index + 1}`} />
        </Tap>
      ))}
    </View>
  )
}
