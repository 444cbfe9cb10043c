import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Icon, Picture, Small } from '@/components'
import { Tap } from '@/components/Tap'
import type { SeenPhotos } from '@/domain/opinion/views'

/**
 * The photos of an opinion as far as they may be looked at. What WeChat asks to be careful with lies covered until
 * somebody decides to look; what it could not check says so.
 */
export function OpinionPhotos({ photos: { seen, held, broken } }: { photos: SeenPhotos }) {
  const [uncovered, uncover] = useState<readonly number[]>([])
  if (seen.length + held + broken === 0) return null
  const covered = (at: number) => seen[at]?.state === 'review' && !uncovered.includes(at)
  const urls = seen.filter((_, at) => !covered(at)).map(({ src }) => src)
  const notes = { shown: null, review: '微信提示留意', unchecked: '没检查过' }
  const unchecked = seen.filter(({ state }) => state === 'unchecked').length
  return (
    <View>
      {seen.length > 0 ? (
        <View className='y-photos'>
          {seen.map(({ src, state }, at) => {
            const no = `第 ${at + 1} 张，共 ${seen.length} 张`
            if (covered(at)) {
              return (
                <Tap key={at} className='y-photo y-photo-blank' label={`微信提示留意，点开看：照片${no}`} onTap={() => uncover([...uncovered, at])}>
                  <Icon name='warn' big />
                  <View className='y-small'>微信提示留意，点开看</View>
                </Tap>
              )
            }
            return (
              <Tap key={at} className='y-photo' label={`看大图：${no}${notes[state] ? `，${notes[state]}` : ''}`} onTap={() => void Taro.previewImage({ urls, current: src })}>
                <Picture src={src} label={`照片 ${at + 1}`} />
                {notes[state] ? <View className='y-photo-note'>{notes[state]}</View> : null}
              </Tap>
            )
          })}
        </View>
      ) : null}
      {held > 0 ? <Small>{held} 张照片正在检查，检查完就能看到。</Small> : null}
      {unchecked > 0 ? <Small>有 {unchecked} 张微信没能检查，请留意内容。</Small> : null}
      {broken > 0 ? <Small>另有 {broken} 张打不开：不是照片，或者太大。</Small> : null}
    </View>
  )
}
